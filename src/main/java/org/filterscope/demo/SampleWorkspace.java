package org.filterscope.demo;

import java.util.Objects;
import org.filterscope.job.Jobs;
import org.filterscope.team.Acting;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Projects;
import org.filterscope.team.SamplePeople;
import org.filterscope.team.SampleStart;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sample workspace, where it is asked for and nobody is known yet, before the server listens: people, a project,
 * and the job that fills it; all of that or nothing.
 */
@Component
class SampleWorkspace implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SampleWorkspace.class);

    private static final String NAME = "Emoji scenes";
    private static final String DESCRIPTION =
            "A small network that tells 91 things apart in pictures composed of emoji,"
                    + " and what its filters look for. Which things stand beside whom in these pictures was planned,"
                    + " so whatever is found here can be checked. No picture shows a real person.";

    private final SampleSettings settings;
    private final SampleStart start;
    private final Acting acting;
    private final Projects projects;
    private final Jobs jobs;
    private final SampleProjectJob job;
    private final TransactionTemplate transaction;

    SampleWorkspace(
            SampleSettings settings,
            SampleStart start,
            Acting acting,
            Projects projects,
            Jobs jobs,
            SampleProjectJob job,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.start = start;
        this.acting = acting;
        this.projects = projects;
        this.jobs = jobs;
        this.job = job;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.enabled()) {
            transaction.executeWithoutResult(
                    _ -> start.make(SampleRole.people(), SampleRole.teams()).ifPresent(this::makeProject));
        }
    }

    private void makeProject(SamplePeople people) {
        UserId owner = Objects.requireNonNull(people.byMail().get(SampleRole.OWNER.mail()));
        TeamId team = Objects.requireNonNull(people.byTeamName().get(SampleRole.TEAM));
        ProjectId project = acting.as(owner, () -> {
            ProjectId made = projects.create(team, NAME, DESCRIPTION);
            jobs.submit(
                    made,
                    job,
                    "Make the sample project",
                    new SampleProjectJob.Plan(settings.referenceImages(), settings.probingImages()));
            return made;
        });
        LOG.info("A sample project is being made: {}", project);
    }
}
