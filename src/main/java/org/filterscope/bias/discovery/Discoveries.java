package org.filterscope.bias.discovery;

import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups the images of a dataset by their words, and says whose images are in which group more often than others'. */
@Service
@AllowedTo(Who.READER)
public class Discoveries {

    private final DiscoveryTable table;
    private final DiscoveryJob kind;
    private final DiscoveryMaker maker;
    private final Jobs jobs;
    private final Datasets datasets;
    private final Explanations explanations;
    private final TeamLookup teams;
    private final Trail trail;

    Discoveries(
            DiscoveryTable table,
            DiscoveryJob kind,
            DiscoveryMaker maker,
            Jobs jobs,
            Datasets datasets,
            Explanations explanations,
            TeamLookup teams,
            Trail trail) {
        this.table = table;
        this.kind = kind;
        this.maker = maker;
        this.jobs = jobs;
        this.datasets = datasets;
        this.explanations = explanations;
        this.teams = teams;
        this.trail = trail;
    }

    /** The discoveries of a project, the latest first. */
    public List<Discovery> of(ProjectId project) {
        return table.of(project);
    }

    /** One discovery. */
    public Discovery get(DiscoveryId discovery) {
        return table.find(discovery).orElseThrow(ThingNotFoundException::new);
    }

    /**
     * Queues a discovery.
     *
     * @throws ThingNotFoundException when dataset or explanation are not in the project
     * @throws RefusedException when the layer is not explained yet
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public DiscoveryId start(ProjectId project, DiscoveryPlan plan) {
        DiscoveryId id = begin(project, plan);
        JobId job = jobs.submit(project, kind, "Groups in " + plan.title(), new DiscoveryJob.Parameters(id.value()));
        table.queued(id, job);
        return id;
    }

    /** Discovers at once, as a part of a job that runs. */
    @AllowedTo(Who.EDITOR)
    public DiscoveryId now(ProjectId project, DiscoveryPlan plan, JobRun run) {
        DiscoveryId id = begin(project, plan);
        table.finish(id, maker.make(plan, run));
        return id;
    }

    private DiscoveryId begin(ProjectId project, DiscoveryPlan plan) {
        Dataset dataset = datasets.get(plan.dataset());
        ExplanationCard explanation = explanations.get(plan.explanation());
        if (!dataset.project().equals(project) || !explanation.project().equals(project)) {
            throw new ThingNotFoundException();
        }
        if (!explanation.ready()) {
            throw new RefusedException("This layer is not explained yet; wait until it is, or choose another one.");
        }
        DiscoveryId id = DiscoveryId.random();
        table.insert(id, project, plan, null);
        trail.record(teams.of(project), "discovery started", id.value(), plan.title());
        return id;
    }

    /** Deletes a discovery; if it is being made, that is stopped. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void delete(DiscoveryId discovery) {
        Discovery found = get(discovery);
        trail.record(
                teams.of(discovery),
                "discovery deleted",
                discovery.value(),
                found.plan().title());
        if (found.outcome().isEmpty()) {
            found.job().filter(job -> !jobs.get(job).state().ended()).ifPresent(jobs::cancel);
        }
        table.delete(discovery);
    }
}
