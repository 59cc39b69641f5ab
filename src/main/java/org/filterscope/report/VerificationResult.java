package org.filterscope.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.bias.AuditId;

/**
 * What can be said of a report that somebody shows.
 *
 * @param audit of which it is; empty where that is unknown, or none of the caller's business
 * @param title of the audit; empty likewise
 * @param handed the times this very report was handed out
 * @param differences what is otherwise in the shown file than in the one that was made here
 * @param checks what was found of what is stored of the audit
 * @param whole whether every number was computed again and every image read anew for these
 */
public record VerificationResult(
        Outcome outcome,
        Optional<AuditId> audit,
        String title,
        List<HandedReport> handed,
        List<String> differences,
        List<Check> checks,
        boolean whole) {

    /** Copies. */
    public VerificationResult {
        handed = List.copyOf(handed);
        differences = List.copyOf(differences);
        checks = List.copyOf(checks);
    }

    static final VerificationResult UNKNOWN =
            new VerificationResult(Outcome.UNKNOWN, Optional.empty(), "", List.of(), List.of(), List.of(), false);

    /** The same after everything was computed again and read anew. */
    VerificationResult with(List<Check> more) {
        return new VerificationResult(
                outcome,
                audit,
                title,
                handed,
                differences,
                Stream.concat(checks.stream(), more.stream()).toList(),
                true);
    }

    /** What a report is. */
    public enum Outcome {
        /** It was made here and says what is stored now. */
        CURRENT,
        /** It was made here; since then the audit was signed, its review changed, or it was sent back. */
        OUTDATED,
        /** It was made here; a newer audit takes the place of this one. */
        SUPERSEDED,
        /** It says that it was made here, and it was not, or not so. */
        ALTERED,
        /** Nothing is known of it. */
        UNKNOWN
    }

    /**
     * One thing that was looked at.
     *
     * @param holds whether it is as it should be
     * @param text what was found, in a sentence
     */
    public record Check(String name, boolean holds, String text) {}

    /** Whether it was made here, and nothing that was looked at of the audit was tampered with. */
    public boolean isSound() {
        return outcome != Outcome.ALTERED
                && outcome != Outcome.UNKNOWN
                && checks.stream().allMatch(Check::holds);
    }
}
