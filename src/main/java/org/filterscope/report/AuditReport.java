package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.ReviewHash;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.tensor.Sha256;

/**
 * All that a report is drawn from; nothing else enters it, so that equal values give equal files.
 *
 * @param state where the audit stands
 * @param results what was found
 * @param resultFile the file of the results, whose SHA-256 is signed. Do not change it
 * @param counts what is shown of the counts behind the results, whose hash the results name
 * @param review what people said of it
 * @param options for whom
 * @param server where people reach the server, without a slash at the end; empty where nobody has set it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record AuditReport(
        AuditId id,
        AuditState state,
        AuditResults results,
        byte[] resultFile,
        ReportCounts counts,
        AuditReview review,
        ReportOptions options,
        String server) {

    /** Grows when reports of equal results begin to look otherwise. */
    static final int FORM = 2;

    /** SHA-256 of the file of the results. */
    public String resultHash() {
        return sha256(resultFile);
    }

    /** SHA-256 of what people said, without their signatures. */
    public String reviewHash() {
        return ReviewHash.of(review);
    }

    /** What signatures cover. */
    public String signedHash() {
        return ReviewHash.covered(resultHash(), reviewHash());
    }

    /** By which the report is known, whatever kind of file it is: it covers results, review, signatures, state and edition. */
    public String hash() {
        String signatures = review.signatures().stream()
                .map(AuditReview.Signature::toString)
                .collect(Collectors.joining("\n"));
        return sha256(String.join(
                        "\n",
                        signedHash(),
                        signatures,
                        state.name(),
                        options.edition(),
                        Integer.toString(FORM),
                        id.toString())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The page that tells whether this report is genuine. */
    public String verifyAddress() {
        return server + "/" + ReportNavigation.verify(hash());
    }

    /** When the last thing happened that the report tells of. */
    public Instant date() {
        return Stream.of(
                        review.signatures().stream().map(AuditReview.Signature::at),
                        review.remarks().stream().map(AuditReview.Remark::at),
                        review.deviations().stream().map(AuditReview.Deviation::at))
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .filter(results.madeAt()::isBefore)
                .orElse(results.madeAt());
    }

    /** The findings with this verdict, the largest differences first. */
    List<WordFinding> with(Verdict verdict) {
        return results.findings().stream()
                .filter(finding -> finding.decision().verdict() == verdict)
                .sorted(Comparator.comparingDouble((WordFinding finding) -> -Math.abs(finding.difference()))
                        .thenComparing(WordFinding::word)
                        .thenComparingInt(WordFinding::subsetA)
                        .thenComparingInt(WordFinding::subsetB))
                .toList();
    }

    /** What was found to differ: material first, then of uncertain size. */
    List<WordFinding> differences() {
        return Stream.of(Verdict.MATERIAL, Verdict.DIFFERENCE_SIZE_UNCERTAIN)
                .flatMap(verdict -> with(verdict).stream())
                .toList();
    }

    /** What people's blind checks made of a finding; empty where nobody checked it. */
    Optional<AuditReview.CorrectedDifference> corrected(WordFinding finding) {
        return review.corrected(finding.word(), finding.subsetA(), finding.subsetB());
    }

    /** The verdict that people's checks left of a frozen one, where these changed it. */
    Optional<Verdict> lowered(WordFinding finding) {
        return corrected(finding)
                .map(each -> each.decision().verdict())
                .filter(verdict -> verdict != finding.decision().verdict());
    }

    /** The name of a subset. */
    String subset(int place) {
        return results.subsets().get(place).name();
    }

    /** Both subsets of a finding, where there are more than two. */
    String pair(WordFinding finding) {
        return subset(finding.subsetA()) + " and " + subset(finding.subsetB());
    }

    /** What is to be done about a word. */
    List<AuditReview.Action> actions(String word) {
        return review.actions().stream()
                .filter(action -> action.word().equals(word))
                .toList();
    }

    /** Who signed in a part. */
    Optional<AuditReview.Signature> signature(AuditReview.Part part) {
        return review.signatures().stream()
                .filter(signature -> signature.part() == part)
                .findFirst();
    }

    /** The names of all subsets. */
    String subsets() {
        return results.subsets().stream().map(AuditResults.SubsetFacts::name).collect(Collectors.joining(", "));
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = Sha256.start();
        digest.update(bytes);
        return Sha256.hex(digest);
    }
}
