package org.filterscope.bias;

import java.util.List;
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
    private final PlanWords words;

    PlanChecks(AuditTable table, Datasets datasets, Explanations explanations, ImageTraits traits, PlanWords words) {
        this.table = table;
        this.words = words;
        this.datasets = datasets;
        this.explanations = explanations;
        this.traits = traits;
    }

    /**
     * The plan as it is kept, with its words as lemmas.
     *
     * @throws ThingNotFoundException when what the plan names is not in the project
     * @throws RefusedException when the lexicon does not know a word that it names
     */
    AuditPlan checked(ProjectId project, AuditPlan plan) {
        check(project, plan);
        return words.lemmas(
                plan, explanations.details(plan.explanation()).settings().lexicon());
    }

    private void check(ProjectId project, AuditPlan plan) {
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
        if (!checked(project, plan).equals(plan)) {
            throw new RefusedException(
                    "The watch-list or the gate names words otherwise than the lexicon does; open the"
                            + " plan and keep it again, and they are turned into lemmas.");
        }
        if (!explanations.get(plan.explanation()).ready()) {
            throw new RefusedException("The explanation is not ready yet; wait for it, or choose another one.");
        }
        for (PlannedSubset subset : plan.subsets()) {
            if (traits.numbers(plan.dataset(), subset.rule()).isEmpty()) {
                throw new RefusedException("The subset " + subset.name() + " has no images; change its rule.");
            }
        }
        plan.before().map(table::get).ifPresent(before -> requireSame(before, plan));
    }

    /** @throws RefusedException when there is nothing to compare with, or nothing that can be compared */
    static void requireSame(AuditTable.Entry before, AuditPlan plan) {
        if (before.card().resultHash().isEmpty()) {
            throw new RefusedException(
                    "The earlier audit has no results to compare with; wait for them, or choose another one.");
        }
        List<String> other = Likeness.differences(FrozenPlan.of(before), plan);
        if (!other.isEmpty()) {
            throw new RefusedException("This audit cannot be compared with the earlier one, which has other "
                    + String.join(" and other ", other) + "; make them the same, or compare with none.");
        }
    }
}
