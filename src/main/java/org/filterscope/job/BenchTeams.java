package org.filterscope.job;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filterscope.team.Acting;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Projects;
import org.filterscope.team.SamplePeople;
import org.filterscope.team.SamplePerson;
import org.filterscope.team.SampleStart;
import org.filterscope.team.Teams;
import org.filterscope.team.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Those who ask for jobs while the queue is measured: one person with many teams. */
@Component
@ConditionalOnProperty(QueueBench.ON)
class BenchTeams {

    private static final String MAIL = "bench@example.org";

    private final SampleStart start;
    private final Acting acting;
    private final Teams teams;
    private final Projects projects;
    private final Jobs jobs;
    private final TallyJob tally;
    private @Nullable UserId person;

    BenchTeams(SampleStart start, Acting acting, Teams teams, Projects projects, Jobs jobs, TallyJob tally) {
        this.start = start;
        this.acting = acting;
        this.teams = teams;
        this.projects = projects;
        this.jobs = jobs;
        this.tally = tally;
    }

    /** Makes so many teams and returns a project of each. */
    List<ProjectId> make(int number, String name) {
        return acting.as(
                person(),
                () -> IntStream.range(0, number)
                        .mapToObj(each -> projects.create(teams.create(name + " " + each), name, ""))
                        .toList());
    }

    /** Nobody knows the password, and nobody can sign in where the queue is measured. */
    private UserId person() {
        UserId known = person;
        if (known == null) {
            SamplePerson asking =
                    new SamplePerson("", "Bench", MAIL, UUID.randomUUID().toString(), true);
            SamplePeople made = start.make(List.of(asking), List.of())
                    .orElseThrow(() -> new IllegalStateException("the queue is measured in an empty workspace only"));
            known = Objects.requireNonNull(made.byMail().get(MAIL));
            person = known;
        }
        return known;
    }

    /** Asks for jobs one after the other, as a person does. */
    void submit(ProjectId project, int team, int number) {
        acting.as(
                person(),
                () -> IntStream.range(0, number)
                        .mapToObj(each -> jobs.submit(project, tally, "Count", new TallyJob.Place(team, each)))
                        .toList());
    }
}
