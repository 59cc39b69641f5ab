package org.filterscope.bias;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.refusal.RefusedException;

/**
 * What is fixed before anyone sees a result by subset.
 *
 * @param title how people call the audit
 * @param question what it is to answer, in a sentence
 * @param scope what it is for and whom it is about
 * @param datasheet where the images come from
 * @param dataset whose images are compared
 * @param subsets at least two
 * @param crossed the attributes whose values were crossed to make the subsets; empty for subsets that were chosen one by one
 * @param clusters what belongs together
 * @param confounder an attribute within whose values subsets are compared; empty where there is none
 * @param explanation the explained layer whose words are counted
 * @param words how the words of an image are chosen
 * @param watchList lemmas that alone decide, with the chance of any false finding held by Holm; empty to look at all words
 * @param q the expected share of false findings that is accepted
 * @param margin from which size on a difference matters
 * @param seed of all chance
 * @param before an audit of an earlier version of the dataset, with which this one is compared
 * @param gate when the audit lets something pass, where that is fixed beforehand
 */
public record AuditPlan(
        String title,
        String question,
        Scope scope,
        Datasheet datasheet,
        DatasetId dataset,
        List<PlannedSubset> subsets,
        List<String> crossed,
        ClusterChoice clusters,
        Optional<String> confounder,
        ExplanationId explanation,
        WordSettings words,
        List<String> watchList,
        double q,
        Margin margin,
        long seed,
        Optional<AuditId> before,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<GateRules> gate) {

    private static final int MOST_SUBSETS = 24;

    /**
     * Copies.
     *
     * @throws RefusedException when something is missing or out of range
     */
    public AuditPlan {
        subsets = List.copyOf(subsets);
        crossed = List.copyOf(crossed);
        watchList = List.copyOf(watchList);
        if (title.isBlank() || title.length() > 200) {
            throw new RefusedException("An audit needs a title of at most 200 characters; give one.");
        }
        if (subsets.size() < 2 || subsets.size() > MOST_SUBSETS) {
            throw new RefusedException("An audit compares 2 to " + MOST_SUBSETS + " subsets, and these are "
                    + subsets.size() + "; choose again.");
        }
        if (subsets.stream().map(PlannedSubset::name).distinct().count() < subsets.size()) {
            throw new RefusedException("Two subsets have the same name; give each its own.");
        }
        if (!(q > 0 && q <= 0.25)) {
            throw new RefusedException("q lies between 0 and 0.25, unlike " + q + "; 0.05 is usual.");
        }
    }

    /** A plan with no gate of its own. */
    public AuditPlan(
            String title,
            String question,
            Scope scope,
            Datasheet datasheet,
            DatasetId dataset,
            List<PlannedSubset> subsets,
            List<String> crossed,
            ClusterChoice clusters,
            Optional<String> confounder,
            ExplanationId explanation,
            WordSettings words,
            List<String> watchList,
            double q,
            Margin margin,
            long seed,
            Optional<AuditId> before) {
        this(
                title,
                question,
                scope,
                datasheet,
                dataset,
                subsets,
                crossed,
                clusters,
                confounder,
                explanation,
                words,
                watchList,
                q,
                margin,
                seed,
                before,
                Optional.empty());
    }

    /** The same under another title. */
    public AuditPlan withTitle(String other) {
        return new AuditPlan(
                other,
                question,
                scope,
                datasheet,
                dataset,
                subsets,
                crossed,
                clusters,
                confounder,
                explanation,
                words,
                watchList,
                q,
                margin,
                seed,
                before,
                gate);
    }

    /** The same with a gate. */
    public AuditPlan withGate(Optional<GateRules> other) {
        return new AuditPlan(
                title,
                question,
                scope,
                datasheet,
                dataset,
                subsets,
                crossed,
                clusters,
                confounder,
                explanation,
                words,
                watchList,
                q,
                margin,
                seed,
                before,
                other);
    }

    /** The same with other words on its watch-list and in its gate. */
    AuditPlan withWords(List<String> watched, Optional<GateRules> otherGate) {
        return new AuditPlan(
                title,
                question,
                scope,
                datasheet,
                dataset,
                subsets,
                crossed,
                clusters,
                confounder,
                explanation,
                words,
                watched,
                q,
                margin,
                seed,
                before,
                otherGate);
    }

    /** The words that the watch-list or the gate name. */
    List<String> named() {
        return Stream.concat(watchList.stream(), gate.map(GateRules::words).orElse(List.of()).stream())
                .distinct()
                .toList();
    }
}
