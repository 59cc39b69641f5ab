package org.filterscope.bias.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that people said of an audit, for pages and reports.
 *
 * @param remarks comments on findings and on the whole, the oldest first
 * @param actions what is to be done about findings
 * @param deviations from the frozen plan, the oldest first
 * @param signatures the preparer's first
 * @param humanChecks what raters saw in blind samples
 */
public record AuditReview(
        List<Remark> remarks,
        List<Action> actions,
        List<Deviation> deviations,
        List<Signature> signatures,
        List<HumanCheck> humanChecks) {

    /** Nothing said yet. */
    public static final AuditReview EMPTY = new AuditReview(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies. */
    public AuditReview {
        remarks = List.copyOf(remarks);
        actions = List.copyOf(actions);
        deviations = List.copyOf(deviations);
        signatures = List.copyOf(signatures);
        humanChecks = List.copyOf(humanChecks);
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
}
