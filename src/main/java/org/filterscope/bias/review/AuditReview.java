package org.filterscope.bias.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Decision;

/**
 * All that people said of an audit, for pages and reports.
 *
 * @param remarks comments on findings and on the whole, the oldest first
 * @param actions what is to be done about findings
 * @param deviations from the frozen plan, the oldest first
 * @param signatures the preparer's first
 * @param humanChecks what raters saw in blind samples
 * @param corrected differences with the errors taken out that raters found, and what becomes of the verdicts; left out of JSON
 *     where there are none
 * @param looks at the same dataset from before the results were there, as far as they are known; left out of JSON where there are
 *     none
 */
public record AuditReview(
        List<Remark> remarks,
        List<Action> actions,
        List<Deviation> deviations,
        List<Signature> signatures,
        List<HumanCheck> humanChecks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CorrectedDifference> corrected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EarlierLook> looks) {

    /** Nothing said yet. */
    public static final AuditReview EMPTY =
            new AuditReview(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies. */
    public AuditReview {
        remarks = List.copyOf(remarks);
        actions = List.copyOf(actions);
        deviations = List.copyOf(deviations);
        signatures = List.copyOf(signatures);
        humanChecks = List.copyOf(humanChecks);
        corrected = List.copyOf(corrected);
        looks = List.copyOf(looks);
    }

    /** The same without signatures, which is what they cover. */
    AuditReview unsigned() {
        return new AuditReview(remarks, actions, deviations, List.of(), humanChecks, corrected, looks);
    }

    /**
     * A comment.
     *
     * @param word the finding's word; empty for the whole audit
     */
    public record Remark(Optional<String> word, String author, Instant at, String text) {}

    /**
     * What is to be done about a finding.
     *
     * @param choice what was decided
     * @param owner who sees to it
     * @param due until when
     * @param residualRisk what remains
     */
    public record Action(
            String word, Choice choice, String owner, Optional<LocalDate> due, String note, String residualRisk) {}

    /** What can be decided about a finding. */
    public enum Choice {
        ACCEPT,
        MITIGATE,
        COLLECT_MORE
    }

    /** Something that was done otherwise than planned. */
    public record Deviation(String author, Instant at, String text) {}

    /** The part in which somebody signs. All are different people. */
    public enum Part {
        PREPARER,
        REVIEWER,
        APPROVER
    }

    /**
     * A signature.
     *
     * @param name the account's name at that time
     * @param position what the person is, such as "Fairness auditor, external"
     * @param independence what the person declares about being independent
     * @param dissent what the person disagrees with; empty where nothing
     * @param covers SHA-256 over the results' hash and the review's hash, which the person signed
     */
    public record Signature(
            Part part, String name, String position, String independence, String dissent, Instant at, String covers) {}

    /**
     * What two raters saw in a blind sample of one subset's images.
     *
     * @param subset its place in the plan
     * @param precision of the word there, as a share
     * @param omission images without the word that have it in truth, as a share
     * @param kappa Cohen's
     * @param shown images
     */
    public record HumanCheck(String word, int subset, double precision, double omission, double kappa, int shown) {}

    /**
     * A difference between two subsets with the explainer's own errors taken out, as raters found these in blind samples.
     *
     * @param subsetA place of the first in the plan
     * @param subsetB place of the second
     * @param difference of the corrected rates, as a share
     * @param lower of its interval
     * @param upper of the same
     * @param level of the interval, such as 0.95
     * @param decision what becomes of the frozen verdict; the same where the interval does not cover 0
     */
    public record CorrectedDifference(
            String word,
            int subsetA,
            int subsetB,
            double difference,
            double lower,
            double upper,
            double level,
            Decision decision) {}

    /** What can show something of a dataset by its attributes. */
    public enum Look {
        DISCOVERY,
        AUDIT
    }

    /**
     * Discoveries under one title, or runs of one audit, that somebody could have seen before the results of this audit.
     *
     * @param title of the first
     * @param by who made it
     * @param at when the first was there
     * @param times how often it was made
     * @param beforeFreeze whether it was there before the plan was frozen, which may therefore rest on it
     * @param deleted whether it is deleted for good, so that nobody knows of which dataset it was
     */
    public record EarlierLook(
            Look kind, String title, String by, Instant at, int times, boolean beforeFreeze, boolean deleted) {

        /** The same made once more. */
        public EarlierLook again() {
            return new EarlierLook(kind, title, by, at, times + 1, beforeFreeze, deleted);
        }
    }

    /** What became of the difference of a word between two subsets, if people checked it. */
    public Optional<CorrectedDifference> corrected(String word, int subsetA, int subsetB) {
        return corrected.stream()
                .filter(each -> each.word().equals(word) && each.subsetA() == subsetA && each.subsetB() == subsetB)
                .findFirst();
    }
}
