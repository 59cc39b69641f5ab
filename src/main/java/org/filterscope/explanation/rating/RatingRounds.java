package org.filterscope.explanation.rating;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Member;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.Teams;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up rating rounds, opens and closes them, and says how far they are. */
@Service
@AllowedTo(Who.READER)
public class RatingRounds {

    private static final int MOST_RATERS = 200;

    private final RoundTable rounds;
    private final RaterTable raters;
    private final RoundPreparation preparation;
    private final FrozenRounds frozen;
    private final RatedWords words;
    private final Explanations explanations;
    private final Teams teams;
    private final TeamLookup lookup;
    private final Trail trail;

    @SuppressWarnings("TooManyParameters") // what a round is made of comes from many places
    RatingRounds(
            RoundTable rounds,
            RaterTable raters,
            RoundPreparation preparation,
            FrozenRounds frozen,
            RatedWords words,
            Explanations explanations,
            Teams teams,
            TeamLookup lookup,
            Trail trail) {
        this.rounds = rounds;
        this.raters = raters;
        this.preparation = preparation;
        this.frozen = frozen;
        this.words = words;
        this.explanations = explanations;
        this.teams = teams;
        this.lookup = lookup;
        this.trail = trail;
    }

    /** The methods whose words can be rated, the explanation's own first. */
    public List<String> methods(ExplanationId explanation) {
        return words.methods(explanation);
    }

    /** The rounds of an explanation, the latest first. */
    public List<RoundCard> of(ExplanationId explanation) {
        explanations.get(explanation);
        return rounds.of(explanation).stream().map(this::card).toList();
    }

    /** One round. */
    public RoundCard get(RoundId round) {
        return card(row(round));
    }

    /** What is to be rated; not for everybody, since it would tell raters too much. */
    @AllowedTo(Who.EDITOR)
    public RatingPlan plan(RoundId round) {
        return row(round).plan();
    }

    /** How far each rater is. */
    @AllowedTo(Who.EDITOR)
    public List<RaterProgress> progress(RoundId round) {
        return raters.progress(row(round).id());
    }

    /** Begins a round, as a draft. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public RoundId create(ExplanationId explanation, RatingPlan plan) {
        explanations.get(explanation);
        RoundId id = RoundId.random();
        rounds.insert(id, explanation, plan, SignedInUser.require().name());
        record(id, "rating round created", plan.title());
        return id;
    }

    /**
     * Changes the plan of a draft.
     *
     * @throws RefusedException when the round was opened before
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void change(RoundId round, RatingPlan plan) {
        if (!rounds.change(row(round).id(), plan)) {
            throw new RefusedException("This round was opened, so its plan is frozen; set up another round.");
        }
        record(round, "rating round changed", plan.title());
    }

    /**
     * Lets somebody rate.
     *
     * @throws RefusedException when the round is closed, or the person is no active member of the team
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void addRater(RoundId round, UserId person) {
        RoundTable.Row row = row(round);
        refuseClosed(round);
        Member member = teams.members(lookup.of(round)).stream()
                .filter(each -> each.id().equals(person) && each.active())
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException("Only active members of the team rate; invite the person first."));
        if (raters.pseudonym(round, person).isPresent()) {
            return;
        }
        List<String> taken = raters.pseudonyms(round);
        if (taken.size() >= MOST_RATERS) {
            throw new RefusedException("A round has at most " + MOST_RATERS + " raters.");
        }
        raters.add(round, person, member.name(), Pseudonyms.other(new HashSet<>(taken)));
        record(round, "rater chosen", row.plan().title() + ": " + member.name());
    }

    /**
     * Takes somebody out of the raters.
     *
     * @throws RefusedException when the round is closed, or the person has answered: answers are not thrown away
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void removeRater(RoundId round, UserId person) {
        RoundTable.Row row = row(round);
        refuseClosed(round);
        if (!raters.answers(round, person).isEmpty()) {
            throw new RefusedException("This person has answered already, and answers are not thrown away.");
        }
        if (raters.remove(round, person)) {
            record(round, "rater taken out", row.plan().title());
        }
    }

    private void refuseClosed(RoundId round) {
        if (rounds.hold(round).orElseThrow(ThingNotFoundException::new) == RoundState.CLOSED) {
            throw new RefusedException("This round is closed; set up another one.");
        }
    }

    /**
     * Draws the items, freezes the plan under a hash, and lets the raters begin.
     *
     * @return SHA-256 of the frozen plan with all items
     * @throws RefusedException when nobody rates, the round was opened before, or the explanation lacks what the plan needs
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public ContentHash open(RoundId round) {
        if (rounds.hold(round).orElseThrow(ThingNotFoundException::new) != RoundState.DRAFT) {
            throw new RefusedException("This round was opened before.");
        }
        // Read once nobody can change it any more
        RoundTable.Row row = row(round);
        if (raters.count(round) == 0) {
            throw new RefusedException("Choose who rates before you open the round.");
        }
        FrozenRound drawn = preparation.draw(row.explanation(), row.plan());
        ContentHash seal = frozen.keep(round, row.explanation(), drawn);
        rounds.open(round, seal, drawn.items().size());
        record(round, "rating round opened", row.plan().title() + " (" + seal + ")");
        return seal;
    }

    /**
     * Ends the answering, for good; from now on everybody in the team sees the results.
     *
     * @throws RefusedException when the round is not open
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void close(RoundId round) {
        RoundTable.Row row = row(round);
        if (!rounds.close(round)) {
            throw new RefusedException("This round is " + row.state().word() + "; only an open one can be closed.");
        }
        record(round, "rating round closed", row.plan().title());
    }

    /**
     * Deletes a draft. Rounds that were opened go with their explanation only.
     *
     * @throws RefusedException when the round was opened
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void delete(RoundId round) {
        RoundTable.Row row = row(round);
        record(round, "rating round deleted", row.plan().title());
        if (!rounds.delete(round)) {
            throw new RefusedException("This round was opened; it is kept as long as its explanation.");
        }
    }

    private void record(RoundId round, String action, String name) {
        trail.record(lookup.of(round), action, round.value(), name);
    }

    private RoundTable.Row row(RoundId round) {
        return rounds.find(round).orElseThrow(ThingNotFoundException::new);
    }

    private RoundCard card(RoundTable.Row row) {
        return new RoundCard(
                row.id(),
                row.explanation(),
                row.plan().title(),
                row.state(),
                row.madeBy(),
                row.madeAt(),
                row.openedAt(),
                row.closedAt(),
                row.frozen(),
                row.items(),
                raters.count(row.id()),
                mine(row.id()));
    }

    private Optional<RoundCard.Mine> mine(RoundId round) {
        UserId me = SignedInUser.require().id();
        return raters.pseudonym(round, me)
                .map(pseudonym ->
                        new RoundCard.Mine(pseudonym, raters.answers(round, me).size()));
    }
}
