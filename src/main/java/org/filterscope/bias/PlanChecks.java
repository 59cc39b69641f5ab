package org.filterscope.bias;

import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.ImageTraits;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.explanation.Explanations;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Says of a plan whether it can be kept, and whether it can be carried out. */
@Component
class PlanChecks {

    private final AuditTable table;
    private final Datasets datasets;
    private final Explanations explanations;
    private final ImageTraits traits;

    PlanChecks(AuditTable table, Datasets datasets, Explanations explanations, ImageTraits traits) {
        this.table = table;
        this.datasets = datasets;
        this.explanations = explanations;
        this.traits = traits;
    }

    /** @throws ThingNotFoundException when what the plan names is not in the project */
    void check(ProjectId project, AuditPlan plan) {
        boolean ours = datasets.get(plan.dataset()).project().equals(project)
                && explanations.get(plan.explanation()).project().equals(project)
                && plan.before()
                        .map(before -> table.get(before).card().project().equals(project))
                        .orElse(true);
        if (!ours) {
            throw new ThingNotFoundException();
        }
        plan.subsets().forEach(subset -> RuleJson.check(subset.rule()));
    }

    /** @throws RefusedException when the plan cannot be carried out as it is */
    void checkWhole(ProjectId project, AuditPlan plan) {
        check(project, plan);
        if (!explanations.get(plan.explanation()).ready()) {
            throw new RefusedException("The explanation is not ready yet; wait for it, or choose another one.");
        }
        for (PlannedSubset subset : plan.subsets()) {
            if (traits.numbers(plan.dataset(), subset.rule()).isEmpty()) {
                throw new RefusedException("The subset " + subset.name() + " has no images; change its rule.");
            }
        }
        boolean compares = plan.before()
                .map(before -> table.get(before).card().resultHash().isPresent())
                .orElse(true);
        if (!compares) {
            throw new RefusedException(
                    "The earlier audit has no results to compare with; wait for them, or choose another one.");
        }
    }
}
