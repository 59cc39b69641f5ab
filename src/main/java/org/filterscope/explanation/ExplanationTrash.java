package org.filterscope.explanation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.Jobs;
import org.filterscope.storage.TrashKind;
import org.springframework.stereotype.Component;

/** Explanations can be thrown away; an explainer goes with the last explanation that was made with it. */
@Component
class ExplanationTrash implements TrashKind<ExplanationId> {

    private final ExplanationTable table;
    private final ExplainerTable explainers;
    private final Jobs jobs;

    ExplanationTrash(ExplanationTable table, ExplainerTable explainers, Jobs jobs) {
        this.table = table;
        this.explainers = explainers;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "explanation";
    }

    @Override
    public Class<ExplanationId> idType() {
        return ExplanationId.class;
    }

    @Override
    public ExplanationId id(UUID value) {
        return new ExplanationId(value);
    }

    /** One that is not ready is stopped. */
    @Override
    public void hide(ExplanationId id) {
        table.find(id)
                .filter(entry -> entry.result().isEmpty())
                .ifPresent(entry -> jobs.cancel(entry.order().job()));
        table.trash(id);
    }

    @Override
    public void show(ExplanationId id) {
        table.restore(id);
    }

    @Override
    public void erase(ExplanationId id) {
        Optional<UUID> explainer = table.explainerOf(id);
        table.delete(id);
        explainer.ifPresent(explainers::deleteUnused);
    }
}
