package org.filterscope.bias.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.AuditSteps;
import org.filterscope.bias.review.AuditReview.Part;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Trail;
import org.springframework.stereotype.Component;

/** Who signs an audit after whom, and what that does to it. Runs in the caller's transaction, with the audit held. */
@Component
class Signing {

    private final SignatureTable table;
    private final AuditSteps steps;
    private final TeamLookup teams;
    private final Trail trail;
    private final Clock clock;

    Signing(SignatureTable table, AuditSteps steps, TeamLookup teams, Trail trail, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    /** The part that is to sign next; none when all have, or it is not time for it. */
    static Optional<Part> next(AuditState state, List<AuditReview.Signature> signatures) {
        return switch (state) {
            case MADE -> Optional.of(Part.PREPARER);
            case IN_REVIEW -> Optional.of(signatures.size() < 2 ? Part.REVIEWER : Part.APPROVER);
            case DRAFT, FROZEN, SIGNED, SUPERSEDED -> Optional.empty();
        };
    }

    /** Why somebody cannot sign in a part; empty for who can. */
    static Optional<String> obstacle(
            AuditCard audit, AuditState state, List<SignatureTable.Row> rows, Part part, SignedInUser person) {
        Optional<Part> next =
                next(state, rows.stream().map(SignatureTable.Row::signature).toList());
        if (next.isEmpty()) {
            return Optional.of("Nobody signs this audit now: results are signed once they are there, and once only.");
        }
        if (next.get() != part) {
            return Optional.of(
                    "The " + word(next.get()) + " signs next; this is not the turn of the " + word(part) + ".");
        }
        boolean preparer = person.id().equals(audit.preparer());
        if (part == Part.PREPARER) {
            return preparer
                    ? Optional.empty()
                    : Optional.of("Only who made the plan signs as preparer; ask that person to.");
        }
        return preparer || rows.stream().anyMatch(row -> row.person().equals(person.id()))
                ? Optional.of("Preparer, reviewer and approver are three different people; ask somebody else to sign.")
                : Optional.empty();
    }

    /**
     * The hash over results and review.
     *
     * @param now as they are stored
     * @param seen as they were shown to whoever signs
     */
    record Covered(String now, String seen) {}

    void sign(AuditCard audit, AuditState state, Part part, Statement statement, Covered covered) {
        SignedInUser me = SignedInUser.require();
        List<SignatureTable.Row> rows = table.of(audit.id());
        obstacle(audit, state, rows, part, me).ifPresent(sentence -> {
            throw new RefusedException(sentence);
        });
        String covers = covered.now();
        if (!hold(rows, covers)) {
            throw new RefusedException(
                    "What was signed before has changed since; send the audit back and begin again.");
        }
        if (!covered.seen().equals(covers)) {
            throw new RefusedException(
                    "Results or review have changed since this page was shown; reload it, read what is new, and sign that.");
        }
        AuditReview.Signature signature = new AuditReview.Signature(
                part,
                me.name(),
                statement.position(),
                statement.independence(),
                statement.dissent(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                covers);
        table.insert(audit.id(), SignatureTable.Row.of(signature, me.id()));
        record(audit, "audit signed as " + word(part), audit.title() + " (" + covers + ")");
        switch (part) {
            case PREPARER -> steps.to(audit.id(), AuditState.IN_REVIEW);
            case APPROVER -> steps.to(audit.id(), AuditState.SIGNED);
            case REVIEWER -> {}
        }
    }

    /** Takes all signatures back. */
    void undo(AuditCard audit, String reason) {
        table.delete(audit.id());
        steps.to(audit.id(), AuditState.MADE);
        record(audit, "audit sent back", audit.title() + ": " + reason);
    }

    void supersede(AuditCard before, AuditCard by) {
        steps.to(before.id(), AuditState.SUPERSEDED);
        record(before, "audit superseded", before.title() + " by " + by.title());
    }

    List<SignatureTable.Row> rows(AuditId audit) {
        return table.of(audit);
    }

    /** Whether these are the signatures that an audit in this state has, each of another person. */
    static boolean complete(List<SignatureTable.Row> rows, AuditState state) {
        Set<Part> parts = rows.stream().map(row -> row.signature().part()).collect(Collectors.toSet());
        boolean different =
                rows.stream().map(SignatureTable.Row::person).distinct().count() == rows.size();
        return different
                && switch (state) {
                    case SIGNED, SUPERSEDED -> parts.equals(EnumSet.allOf(Part.class));
                    case IN_REVIEW -> parts.contains(Part.PREPARER) && !parts.contains(Part.APPROVER);
                    case DRAFT, FROZEN, MADE -> rows.isEmpty();
                };
    }

    /** Whether all of these cover what is there, and are as they were given. */
    static boolean hold(List<SignatureTable.Row> rows, String covers) {
        return rows.stream()
                .allMatch(row -> row.isIntact() && row.signature().covers().equals(covers));
    }

    static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private void record(AuditCard audit, String action, String name) {
        trail.record(teams.of(audit.id()), action, audit.id().value(), name);
    }
}
