package org.filterscope.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Service;

/**
 * Says whether a report is genuine and current, and whether what it rests on is still as it was. Of audits of other teams it
 * says what it says of files that were never made here: nothing. What takes long is done only when somebody asks for it.
 */
@Service
@AllowedTo(Who.SIGNED_IN)
public class Verification {

    /** So large may a file be. */
    public static final int LARGEST = 40_000_000;

    private final HandedReports table;
    private final AuditReports reports;
    private final AuditProof proof;
    private final Reports files;
    private final MyRights rights;

    Verification(HandedReports table, AuditReports reports, AuditProof proof, Reports files, MyRights rights) {
        this.table = table;
        this.reports = reports;
        this.proof = proof;
        this.files = files;
        this.rights = rights;
    }

    /**
     * Looks a hash up: of a file, of a report, or of results.
     *
     * @throws RefusedException when the text is no hash
     */
    public VerificationResult verify(String hash) {
        String hex = hash.strip().toLowerCase(Locale.ROOT);
        if (!ContentHash.isHex(hex)) {
            throw new RefusedException("A hash has 64 digits from 0 to f; copy it from the cover of the report.");
        }
        return known(hex).orElse(VerificationResult.UNKNOWN);
    }

    /**
     * Looks at a file.
     *
     * @throws RefusedException when it is too large
     */
    public VerificationResult verify(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedException("No report is larger than 40 MB; choose the file of a report.");
        }
        return known(AuditReport.sha256(file))
                .or(() -> ShownFile.of(file).flatMap(this::altered))
                .orElse(VerificationResult.UNKNOWN);
    }

    /**
     * Computes all numbers of an audit again from its counts, and reads all of its images anew, which takes as long as reading
     * them takes.
     *
     * @throws ThingNotFoundException when it has no results
     */
    @AllowedTo(Who.READER)
    public List<VerificationResult.Check> whole(AuditId audit) {
        return proof.whole(audit);
    }

    private Optional<VerificationResult> known(String hash) {
        List<HandedReport> handed = table.by(hash).stream()
                .filter(report -> rights.have(Role.READER, report.audit()))
                .toList();
        return handed.isEmpty() ? Optional.empty() : found(handed.getFirst().audit(), handed);
    }

    private Optional<VerificationResult> found(AuditId audit, List<HandedReport> handed) {
        HandedReport last = handed.getFirst();
        List<HandedReport> ofAudit =
                handed.stream().filter(each -> each.audit().equals(audit)).toList();
        try {
            AuditProof.Proof proven = proof.of(audit);
            Optional<AuditReport> now =
                    proven.readable() ? Optional.of(reports.of(audit, last.options())) : Optional.empty();
            VerificationResult.Outcome outcome =
                    now.map(report -> outcome(report, last)).orElse(VerificationResult.Outcome.OUTDATED);
            return Optional.of(new VerificationResult(
                    outcome, Optional.of(audit), proven.title(), ofAudit, List.of(), proven.checks(), false));
        } catch (ThingNotFoundException _) {
            return Optional.empty();
        }
    }

    private static VerificationResult.Outcome outcome(AuditReport now, HandedReport shown) {
        if (now.state() == AuditState.SUPERSEDED) {
            return VerificationResult.Outcome.SUPERSEDED;
        }
        return now.hash().equals(shown.reportHash())
                ? VerificationResult.Outcome.CURRENT
                : VerificationResult.Outcome.OUTDATED;
    }

    private Optional<VerificationResult> altered(ShownFile shown) {
        if (!rights.have(Role.READER, shown.audit())) {
            return Optional.empty();
        }
        try {
            AuditProof.Proof proven = proof.of(shown.audit());
            List<String> differences = proven.readable()
                    ? shown.differences(genuine(shown))
                    : List.of("The stored results cannot be read, so the file cannot be compared with them.");
            return Optional.of(new VerificationResult(
                    VerificationResult.Outcome.ALTERED,
                    Optional.of(shown.audit()),
                    proven.title(),
                    List.of(),
                    differences,
                    proven.checks(),
                    false));
        } catch (ThingNotFoundException _) {
            return Optional.empty();
        }
    }

    private byte[] genuine(ShownFile shown) {
        ReportOptions options = edition(shown);
        return switch (shown.format()) {
            case HTML -> files.html(shown.audit(), options);
            case PDF -> files.pdf(shown.audit(), options);
            case CSV -> files.csv(shown.audit());
            case JSON -> files.json(shown.audit());
        };
    }

    /** The edition of the report that a file says it is; the full one where nobody knows of that. */
    private ReportOptions edition(ShownFile shown) {
        return shown.reportHash().stream()
                .flatMap(hash -> table.by(hash).stream())
                .filter(handed ->
                        handed.audit().equals(shown.audit()) && handed.format().hasEditions())
                .map(HandedReport::options)
                .findFirst()
                .orElse(ReportOptions.FULL);
    }
}
