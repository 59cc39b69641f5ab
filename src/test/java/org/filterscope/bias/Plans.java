package org.filterscope.bias;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;

/** Plans for tests. */
public final class Plans {

    private static final UUID SOMETHING = new UUID(1, 2);

    private Plans() {}

    /** A plan of two subsets that nobody carries out. */
    public static AuditPlan aPlan() {
        return aPlan(
                new DatasetId(SOMETHING),
                new ExplanationId(SOMETHING),
                new PlannedSubset("Women", new SubsetRule.OneOf("gender", List.of("woman"))),
                new PlannedSubset("Men", new SubsetRule.OneOf("gender", List.of("man"))));
    }

    /** A plan of these subsets, with every word of every image. */
    public static AuditPlan aPlan(DatasetId dataset, ExplanationId explanation, PlannedSubset... subsets) {
        return new AuditPlan(
                "Who is shown with what?",
                "Do things go with gender?",
                Scope.EMPTY,
                Datasheet.EMPTY,
                dataset,
                List.of(subsets),
                List.of(),
                new ClusterChoice.OfDataset(),
                Optional.empty(),
                explanation,
                ScriptedReading.EVERYTHING,
                List.of(),
                0.05,
                Margin.DEFAULT,
                7,
                Optional.empty());
    }

    /** The same with a watch-list. */
    public static AuditPlan watching(AuditPlan plan, String... lemmas) {
        return changed(plan, List.of(lemmas), plan.confounder(), plan.clusters(), plan.before());
    }

    /** The same with a confounder. */
    public static AuditPlan confounded(AuditPlan plan, String attribute) {
        return changed(plan, plan.watchList(), Optional.of(attribute), plan.clusters(), plan.before());
    }

    /** The same with four subsets, by two values each of two attributes. */
    public static AuditPlan crossed(AuditPlan plan, String first, String second) {
        List<PlannedSubset> subsets = Stream.of("a", "b")
                .flatMap(one -> Stream.of("x", "y")
                        .map(other -> new PlannedSubset(
                                one + other,
                                new SubsetRule.All(List.of(
                                        new SubsetRule.OneOf(first, List.of(one)),
                                        new SubsetRule.OneOf(second, List.of(other)))))))
                .toList();
        return new AuditPlan(
                plan.title(),
                plan.question(),
                plan.scope(),
                plan.datasheet(),
                plan.dataset(),
                subsets,
                List.of(first, second),
                plan.clusters(),
                plan.confounder(),
                plan.explanation(),
                plan.words(),
                plan.watchList(),
                plan.q(),
                plan.margin(),
                plan.seed(),
                plan.before());
    }

    /** The same with other clusters. */
    public static AuditPlan clustered(AuditPlan plan, ClusterChoice clusters) {
        return changed(plan, plan.watchList(), plan.confounder(), clusters, plan.before());
    }

    /** The same, compared with an earlier audit. */
    public static AuditPlan after(AuditPlan plan, AuditId before) {
        return changed(plan, plan.watchList(), plan.confounder(), plan.clusters(), Optional.of(before));
    }

    private static AuditPlan changed(
            AuditPlan plan,
            List<String> watchList,
            Optional<String> confounder,
            ClusterChoice clusters,
            Optional<AuditId> before) {
        return new AuditPlan(
                plan.title(),
                plan.question(),
                plan.scope(),
                plan.datasheet(),
                plan.dataset(),
                plan.subsets(),
                plan.crossed(),
                clusters,
                confounder,
                plan.explanation(),
                plan.words(),
                watchList,
                plan.q(),
                plan.margin(),
                plan.seed(),
                before,
                plan.gate());
    }
}
