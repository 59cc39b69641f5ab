package org.filterscope.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditRecomputation;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.FrozenLabels;
import org.filterscope.bias.ResultsJson;
import org.filterscope.bias.review.Reviews;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Looks whether all that is stored of an audit is still as it was: at once by the hashes of two files and by the signatures, and,
 * as work of minutes, by computing every number again from the counts and reading every image anew.
 */
@Component
class AuditProof {

    private static final String RESULTS = "Stored results";
    private static final String COUNTS = "Stored counts";
    private static final String NUMBERS = "Numbers computed again";
    private static final String LABELS = "Labels of the images";
    private static final int NAMED = 5;

    private final Audits audits;
    private final Reviews reviews;
    private final ImageProof images;

    AuditProof(Audits audits, Reviews reviews, ImageProof images) {
        this.audits = audits;
        this.reviews = reviews;
        this.images = images;
    }

    /**
     * What was found.
     *
     * @param readable whether the results can be read at all
     */
    record Proof(String title, boolean readable, List<VerificationResult.Check> checks) {
        Proof {
            checks = List.copyOf(checks);
        }
    }

    /**
     * What can be said at once.
     *
     * @throws ThingNotFoundException when there is no such audit any more, or it has no results
     */
    Proof of(AuditId audit) {
        AuditCard card = audits.get(audit);
        List<VerificationResult.Check> checks = new ArrayList<>();
        byte[] file = audits.resultFile(audit);
        boolean same =
                card.resultHash().filter(AuditReport.sha256(file)::equals).isPresent();
        checks.add(new VerificationResult.Check(
                RESULTS,
                same,
                same
                        ? "The file of the results has the hash that was written down when they were computed."
                        : "The file of the results was changed: its hash is not the one that was written down."));
        Optional<AuditResults> results = read(file);
        if (results.isEmpty()) {
            checks.add(
                    new VerificationResult.Check(NUMBERS, false, "The file of the results cannot be read any more."));
            return new Proof(card.title(), false, checks);
        }
        checks.add(counts(countsOrNothing(audit), results.get()));
        checks.add(plan(audits.isPlanAsFrozen(audit)));
        boolean signed = reviews.signaturesHold(audit);
        checks.add(
                new VerificationResult.Check(
                        "Signatures",
                        signed,
                        signed
                                ? "Every signature covers the results and the review as they are stored now."
                                : "A signature does not cover what is stored now: results, review or the signature were changed."));
        return new Proof(card.title(), true, checks);
    }

    /** Computes and reads everything again. */
    List<VerificationResult.Check> whole(AuditId audit) {
        byte[] file = audits.resultFile(audit);
        Optional<AuditResults> results = read(file);
        if (results.isEmpty()) {
            return List.of();
        }
        byte[] counts = countsOrNothing(audit);
        List<VerificationResult.Check> checks = new ArrayList<>();
        checks.add(recomputed(file, counts, results.get()));
        labels(audits.labels(audit)).ifPresent(checks::add);
        checks.addAll(images.of(results.get(), counts));
        return checks;
    }

    private static VerificationResult.Check plan(boolean same) {
        return new VerificationResult.Check(
                "Frozen plan",
                same,
                same
                        ? "The plan is the one that was frozen, and the one that the results rest on."
                        : "The plan was altered: it is not the one that was frozen, or not the one that the results rest on.");
    }

    private static Optional<VerificationResult.Check> labels(FrozenLabels labels) {
        return switch (labels) {
            case UNKNOWN -> Optional.empty();
            case SAME ->
                Optional.of(new VerificationResult.Check(
                        LABELS,
                        true,
                        "Every image is in the subset, cluster and stratum that were frozen with the plan."));
            case CHANGED ->
                Optional.of(new VerificationResult.Check(
                        LABELS,
                        false,
                        "Labels were changed: some image is no longer in the subset, cluster or stratum that was frozen"
                                + " with the plan."));
        };
    }

    private static Optional<AuditResults> read(byte[] file) {
        try {
            return Optional.of(ResultsJson.read(file));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private byte[] countsOrNothing(AuditId audit) {
        try {
            return audits.countsFile(audit);
        } catch (ThingNotFoundException _) {
            return new byte[0];
        }
    }

    private static VerificationResult.Check counts(byte[] counts, AuditResults results) {
        boolean same = AuditReport.sha256(counts).equals(results.countsHash());
        return new VerificationResult.Check(
                COUNTS,
                same,
                same
                        ? "The file of the counts has the hash that stands in the results."
                        : "The file of the counts was changed: its hash is not the one that stands in the results.");
    }

    private VerificationResult.Check recomputed(byte[] file, byte[] counts, AuditResults results) {
        try {
            List<AuditRecomputation.Difference> differences = AuditRecomputation.differences(
                    file, counts, earlier(results, audits::resultFile), earlier(results, audits::countsFile));
            return new VerificationResult.Check(
                    NUMBERS,
                    differences.isEmpty(),
                    differences.isEmpty()
                            ? "All numbers follow from the stored counts."
                            : "Numbers do not follow from the stored counts: "
                                    + differences.stream()
                                            .limit(NAMED)
                                            .map(each -> named(each, results))
                                            .collect(Collectors.joining("; "))
                                    + (differences.size() > NAMED ? "; and more." : "."));
        } catch (RefusedException e) {
            return new VerificationResult.Check(NUMBERS, false, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<byte[]> earlier(AuditResults results, Function<AuditId, byte[]> file) {
        return results.plan().before().flatMap(before -> {
            try {
                return Optional.of(file.apply(before));
            } catch (ThingNotFoundException _) {
                return Optional.empty();
            }
        });
    }

    private static String named(AuditRecomputation.Difference difference, AuditResults results) {
        return FindingPath.named(difference.where(), results) + " is stored as " + difference.stored()
                + " and computed as " + difference.computed();
    }
}
