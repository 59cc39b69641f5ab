package org.filterscope.explanation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.storage.TrashKind;
import org.springframework.stereotype.Component;

/** Explanations can be thrown away; an explainer goes with the last explanation that was made with it. */
@Component
class ExplanationTrash extends TrashKind<ExplanationId> {

    private final ExplanationTable table;
    private final ExplainerTable explainers;

    ExplanationTrash(ExplanationTable table, ExplainerTable explainers) {
        super("explanation", ExplanationId.class, ExplanationId::new);
        this.table = table;
        this.explainers = explainers;
    }

    @Override
    public void hide(ExplanationId id) {
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
