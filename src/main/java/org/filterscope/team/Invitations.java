package org.filterscope.team;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations into teams, by links that can be used once and for a while. */
@Service
@AllowedTo(Who.OWNER)
public class Invitations {

    private final InvitationTable table;
    private final Memberships memberships;
    private final TeamTable teams;
    private final Accounts accounts;
    private final Passwords passwords;
    private final RightsLock lock;
    private final TransactionTemplate transactions;
    private final Links links;
    private final Mails mails;
    private final Trail trail;
    private final TeamSettings settings;
    private final Clock clock;

    Invitations(
            InvitationTable table,
            Memberships memberships,
            TeamTable teams,
            Accounts accounts,
            Passwords passwords,
            RightsLock lock,
            TransactionTemplate transactions,
            Links links,
            Mails mails,
            Trail trail,
            TeamSettings settings,
            Clock clock) {
        this.table = table;
        this.memberships = memberships;
        this.teams = teams;
        this.accounts = accounts;
        this.passwords = passwords;
        this.lock = lock;
        this.transactions = transactions;
        this.links = links;
        this.mails = mails;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this server can send invitations by mail. */
    @AllowedTo(Who.SIGNED_IN)
    public boolean canBeMailed() {
        return mails.canSend();
    }

    /**
     * Invites somebody.
     *
     * @param mail where to send the link, if anywhere; needs a mail server
     * @return the link, which cannot be shown a second time
     */
    public SentLink invite(TeamId team, Role role, Optional<String> mail) {
        Optional<Mail> to = mail.map(Mail::new);
        Invited made = Objects.requireNonNull(transactions.execute(_ -> make(team, role, to)));
        // Whoever gets the mail may open the link at once, and a link that was never made must not be sent
        boolean mailed = to.filter(address -> mails.send(
                        address,
                        "Invitation to the team " + made.team(),
                        SignedInUser.require().name() + " invites you to the team " + made.team()
                                + " on Filterscope, as " + role.word()
                                + ".\n\nOpen this link to accept; it can be used once:\n" + made.link() + "\n"))
                .isPresent();
        return new SentLink(made.link(), made.expires(), mailed);
    }

    private record Invited(String link, Instant expires, String team) {}

    private Invited make(TeamId team, Role role, Optional<Mail> to) {
        InvitationId id = InvitationId.random();
        String token = Tokens.random();
        Instant expires = clock.instant().plus(settings.invitationsLast());
        SignedInUser me = SignedInUser.require();
        table.add(id, token, team, role, to.map(Mail::text).orElse(""), me.id(), expires);
        trail.record(
                team,
                "invitation made",
                id.value(),
                "as " + role.word()
                        + to.map(address -> " for " + address.text()).orElse(""));
        String name = teams.nameOf(team).orElseThrow(ThingNotFoundException::new);
        return new Invited(links.to(TeamNavigation.invitation(token)), expires, name);
    }

    /** The invitations of a team that can still be accepted, the newest first. */
    public List<Invitation> waiting(TeamId team) {
        return table.waiting(team);
    }

    /** Takes an invitation back, so that its link is worth nothing. */
    @Transactional
    public void withdraw(InvitationId invitation) {
        TeamId team = table.teamOf(invitation).orElseThrow(ThingNotFoundException::new);
        if (table.end(invitation, Optional.empty())) {
            trail.record(team, "invitation withdrawn", invitation.value(), "");
        }
    }

    /** What a link invites to, for whoever has it; nothing when it was used, withdrawn, or is too old. */
    @AllowedTo(Who.EVERYONE)
    public Optional<Invitation> find(String token) {
        return table.waiting(token);
    }

    /**
     * Lets the caller join.
     *
     * @return the team
     * @throws RefusedException when the invitation was used, withdrawn, or is too old
     */
    @AllowedTo(Who.SIGNED_IN)
    @Transactional
    public TeamId accept(String token) {
        return join(token, SignedInUser.require());
    }

    /**
     * Makes an account for whoever has the link, and lets it join.
     *
     * @return the new account
     * @throws RefusedException when the invitation was used, withdrawn, or is too old, or when something that was given
     *     cannot be used
     */
    @AllowedTo(Who.EVERYONE)
    public UserId acceptAsNew(String token, String mail, String name, String password) {
        if (table.waiting(token).isEmpty()) {
            throw useless();
        }
        Mail address = new Mail(mail);
        Name person = new Name(name);
        // Slow on purpose, so not while a connection to the database is held
        String encoded = passwords.encoded(password, address, person);
        return transactions.execute(_ -> makeAndJoin(token, address, person, encoded));
    }

    private UserId makeAndJoin(String token, Mail address, Name person, String encoded) {
        UserId id = accounts.add(address, person, encoded, false);
        SignedInUser user = new SignedInUser(id, person.text(), false);
        trail.recordOf(user, Optional.empty(), "account made by invitation", id.value(), address.text());
        join(token, user);
        return id;
    }

    private TeamId join(String token, SignedInUser user) {
        // Whoever invited may lose the right to it at the same time
        lock.take();
        Invitation invitation = table.waiting(token)
                .filter(waiting -> table.end(waiting.id(), Optional.of(user.id())))
                .orElseThrow(Invitations::useless);
        memberships.add(invitation.team(), user.id(), invitation.role());
        trail.recordOf(
                user,
                Optional.of(invitation.team()),
                "invitation accepted",
                invitation.id().value(),
                user.name() + " as " + invitation.role().word());
        return invitation.team();
    }

    private static RefusedException useless() {
        return new RefusedException(
                "This invitation was used already, withdrawn, or is too old; ask whoever sent it for another one.");
    }
}
