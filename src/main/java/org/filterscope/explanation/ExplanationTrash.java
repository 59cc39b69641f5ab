package org.filterscope.explanation;

import java.util.UUID;
import org.filterscope.job.Jobs;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamOf;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws explanations away in two steps. */
@Component
class ExplanationTrash {

    private final ExplanationTable table;
    private final ExplainerTable explainers;
    private final Jobs jobs;
    private final TeamOf<ProjectId> teams;
    private final Trail trail;

    ExplanationTrash(
            ExplanationTable table, ExplainerTable explainers, Jobs jobs, TeamOf<ProjectId> teams, Trail trail) {
        this.table = table;
        this.explainers = explainers;
        this.jobs = jobs;
        this.teams = teams;
        this.trail = trail;
    }

    /** One that is not ready is stopped. */
    @Transactional
    public void trash(ExplanationId id) {
        ExplanationTable.Entry entry = table.find(id).orElseThrow(ThingNotFoundException::new);
        if (entry.result().isEmpty()) {
            jobs.cancel(entry.order().job());
        }
        table.trash(id);
        record(entry.order(), "explanation put in the trash");
    }

    @Transactional
    public void restore(ExplanationId id) {
        ExplanationTable.Entry entry = table.find(id).orElseThrow(ThingNotFoundException::new);
        table.restore(id);
        record(entry.order(), "explanation restored");
    }

    /** Removes it, and its explainer where no other explanation was made with it. */
    @Transactional
    public void deleteForever(ExplanationId id) {
        ExplanationTable.Entry entry =
                table.find(id).filter(each -> each.trashedAt().isPresent()).orElseThrow(ThingNotFoundException::new);
        table.delete(id);
        entry.result().map(ExplanationResult::explainer).ifPresent(this::deleteUnused);
        record(entry.order(), "explanation deleted for ever");
    }

    private void deleteUnused(UUID explainer) {
        explainers.deleteUnused(explainer);
    }

    private void record(ExplanationOrder order, String action) {
        trail.record(
                teams.teamOf(order.project()).orElseThrow(), action, order.id().value(), order.title());
    }
}
