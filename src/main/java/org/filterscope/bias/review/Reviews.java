package org.filterscope.bias.review;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.bias.review.AuditReview.Part;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Member;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Teams;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of an audit, and who answers for it. Editors and owners of the team write and sign; from the first
 * signature on nothing of it changes, unless the audit is sent back, which takes the signatures with it.
 */
@Service
@AllowedTo(Who.READER)
public class Reviews {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    private final ReviewTable table;
    private final Signing signing;
    private final HumanChecks checks;
    private final EarlierLooks earlier;
    private final LookTable looks;
    private final Audits audits;
    private final Teams teams;
    private final TeamLookup lookup;
    private final Trail trail;

    Reviews(
            ReviewTable table,
            Signing signing,
            HumanChecks checks,
            EarlierLooks earlier,
            LookTable looks,
            Audits audits,
            Teams teams,
            TeamLookup lookup,
            Trail trail) {
        this.table = table;
        this.signing = signing;
        this.checks = checks;
        this.earlier = earlier;
        this.looks = looks;
        this.audits = audits;
        this.teams = teams;
        this.lookup = lookup;
        this.trail = trail;
    }

    /** All that was said of an audit. */
    public AuditReview of(AuditId audit) {
        audits.get(audit);
        return read(audit);
    }

    /** Who is to look at which findings, by word. */
    public List<Assignment> assignments(AuditId audit) {
        audits.get(audit);
        return table.assignments(audit);
    }

    /** The hash of the review as it is now, see {@link ReviewHash#of}. */
    public String reviewHash(AuditId audit) {
        return ReviewHash.of(of(audit));
    }

    /** What a signature given now would cover; empty as long as there are no results. */
    public Optional<String> covered(AuditId audit) {
        return audits.get(audit).resultHash().map(hash -> ReviewHash.covered(hash, ReviewHash.of(read(audit))));
    }

    /**
     * Whether every signature covers the results and the review as they are stored now, and is itself as it was given, and
     * none is missing that the state of the audit asks for.
     */
    public boolean signaturesHold(AuditId audit) {
        return covered(audit)
                .map(covers -> Signing.hold(signing.rows(audit), covers)
                        && Signing.complete(
                                signing.rows(audit), audits.get(audit).state()))
                .orElse(false);
    }

    /** The part that signs next, if any does. */
    public Optional<Part> next(AuditId audit) {
        return Signing.next(audits.get(audit).state(), read(audit).signatures());
    }

    /** Why the caller cannot sign in a part now; empty when nothing stands in the way. */
    public Optional<String> obstacle(AuditId audit, Part part) {
        AuditCard card = audits.get(audit);
        return Signing.obstacle(card, card.state(), signing.rows(audit), part, SignedInUser.require());
    }

    /**
     * Writes a remark in the caller's name.
     *
     * @param word the finding's; empty for the whole audit
     * @throws RefusedException when it is empty or too long, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void remark(AuditId audit, Optional<String> word, String text) {
        AuditCard card = open(audit);
        word.ifPresent(each -> requireFinding(audit, each));
        table.remark(audit, word, SignedInUser.require(), Texts.some(text, LONGEST, "remark"));
        record(card, "audit remark written", word);
    }

    /**
     * Decides what is to be done about a finding, in the place of what was decided before.
     *
     * @throws RefusedException when nobody is named, a text is too long, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void act(AuditId audit, AuditReview.Action action) {
        AuditCard card = open(audit);
        requireFinding(audit, action.word());
        table.act(
                audit,
                new AuditReview.Action(
                        action.word(),
                        action.choice(),
                        Texts.some(action.owner(), LONGEST_NAME, "decision's owner"),
                        action.due(),
                        Texts.within(action.note(), LONGEST, "note"),
                        Texts.within(action.residualRisk(), LONGEST, "residual risk")));
        record(card, "audit finding decided", Optional.of(action.word()));
    }

    /** Takes a decision back, if there is one. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void withdraw(AuditId audit, String word) {
        AuditCard card = open(audit);
        if (table.withdraw(audit, word)) {
            record(card, "audit decision taken back", Optional.of(word));
        }
    }

    /**
     * Says who is to look at a finding.
     *
     * @param person an active editor or owner of the team; empty for nobody
     * @throws RefusedException when the person is no such member, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void assign(AuditId audit, String word, Optional<UserId> person) {
        AuditCard card = open(audit);
        requireFinding(audit, word);
        if (person.isEmpty()) {
            table.free(audit, word);
        } else {
            Member member = people(audit).stream()
                    .filter(each -> each.id().equals(person.get()))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            "Only active editors and owners of the team look at findings; choose one of them."));
            table.assign(audit, new Assignment(word, member.id(), member.name()));
        }
        record(card, "audit finding assigned", Optional.of(word));
    }

    /** Whom findings can be assigned to: active editors and owners of the team. */
    public List<Member> people(AuditId audit) {
        return teams.members(lookup.of(audit)).stream()
                .filter(member -> member.active() && member.role().includes(Role.EDITOR))
                .toList();
    }

    /**
     * Records that something was done otherwise than planned.
     *
     * @throws RefusedException when the plan is not frozen yet, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void deviate(AuditId audit, String text) {
        AuditCard card = audits.get(audit);
        AuditState state = hold(audit);
        if (state == AuditState.DRAFT) {
            throw new RefusedException("The plan is a draft, so nothing deviates from it yet; change the plan itself.");
        }
        if (state != AuditState.FROZEN) {
            requireOpen(state);
        }
        table.deviate(audit, SignedInUser.require(), Texts.some(text, LONGEST, "deviation"));
        record(card, "audit deviation recorded", Optional.empty());
    }

    /**
     * Signs in the caller's name: the preparer, who made the plan, opens the review; then the reviewer; then the approver,
     * with whom the audit is signed, and a signed one that it names as the one before is superseded.
     *
     * @param seen what the caller was shown: the hash over results and review that {@link #covered} gave then
     * @throws RefusedException when results or review are not the ones that the caller was shown, it is not this part's turn, or
     *     the caller may not sign in it
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void sign(AuditId audit, Part part, Statement statement, String seen) {
        AuditCard card = audits.get(audit);
        AuditState state = hold(audit);
        String covers = covered(audit)
                .orElseThrow(
                        () -> new RefusedException("There are no results to sign yet; wait until they are there."));
        List<AuditReview.EarlierLook> covered = read(audit).looks();
        signing.sign(card, state, part, statement, new Signing.Covered(covers, seen));
        if (part == Part.PREPARER) {
            looks.keep(audit, covered);
        }
        if (part == Part.APPROVER) {
            supersede(card);
        }
    }

    /**
     * Asks for changes: all signatures are void, and the reason stays as a remark.
     *
     * @throws RefusedException when the audit is not in review
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void sendBack(AuditId audit, String reason) {
        AuditCard card = audits.get(audit);
        String checked = Texts.some(reason, LONGEST - 100, "reason");
        if (hold(audit) != AuditState.IN_REVIEW) {
            throw new RefusedException(
                    "Only an audit in review is sent back; a signed one is superseded by a newer one.");
        }
        signing.undo(card, checked);
        looks.delete(audit);
        table.remark(audit, Optional.empty(), SignedInUser.require(), "Sent back: " + checked);
    }

    private AuditReview read(AuditId audit) {
        List<AuditReview.Signature> signatures =
                signing.rows(audit).stream().map(SignatureTable.Row::signature).toList();
        return new AuditReview(
                table.remarks(audit),
                table.actions(audit),
                table.deviations(audit),
                signatures,
                checks.of(audit),
                checks.corrected(audit),
                signatures.isEmpty() ? earlier.before(audit) : looks.find(audit).orElse(List.of()));
    }

    private void supersede(AuditCard card) {
        audits.plan(card.id())
                .before()
                .filter(before -> lookup.of(before).equals(lookup.of(card.id())))
                .filter(before -> hold(before) == AuditState.SIGNED)
                .ifPresent(before -> signing.supersede(audits.get(before), card));
    }

    private AuditCard open(AuditId audit) {
        AuditCard card = audits.get(audit);
        requireOpen(hold(audit));
        return card;
    }

    private AuditState hold(AuditId audit) {
        return table.hold(audit).orElseThrow(ThingNotFoundException::new);
    }

    private static void requireOpen(AuditState state) {
        switch (state) {
            case MADE -> {}
            case DRAFT, FROZEN ->
                throw new RefusedException("There are no results to speak of yet; wait until they are there.");
            case IN_REVIEW ->
                throw new RefusedException(
                        "Somebody has signed, so nothing changes any more; send the audit back first.");
            case SIGNED, SUPERSEDED ->
                throw new RefusedException("This audit is signed and stays as it is; make a new one.");
        }
    }

    private void requireFinding(AuditId audit, String word) {
        AuditResults results = audits.results(audit).orElseThrow(ThingNotFoundException::new);
        if (results.of(word).isEmpty()) {
            throw new ThingNotFoundException();
        }
    }

    private void record(AuditCard audit, String action, Optional<String> word) {
        trail.record(
                lookup.of(audit.id()),
                action,
                audit.id().value(),
                audit.title() + word.map(each -> ": " + each).orElse(""));
    }
}
