package org.filterscope.bias.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.WordFinding;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blind checks of words by two people: a sample of a subset's images with the word and without it is drawn at random, and
 * two people say of each image whether they see the word. One check for each word of an audit.
 */
@Service
@AllowedTo(Who.READER)
public class WordChecks {

    /** The least images of each kind that are drawn from a subset, where there are as many. */
    public static final int FEWEST = 5;

    /** The usual number. */
    public static final int USUAL = 20;

    /** The most. */
    public static final int MOST = 100;

    private final WordCheckTable table;
    private final SampleImages images;
    private final OpenAudits open;
    private final Audits audits;
    private final TeamLookup teams;
    private final Trail trail;

    WordChecks(
            WordCheckTable table, SampleImages images, OpenAudits open, Audits audits, TeamLookup teams, Trail trail) {
        this.table = table;
        this.images = images;
        this.open = open;
        this.audits = audits;
        this.teams = teams;
        this.trail = trail;
    }

    /** The checks of an audit, by word. */
    public List<CheckCard> of(AuditId audit) {
        audits.get(audit);
        return table.of(audit).stream().map(this::card).toList();
    }

    /** The check of a word, if there is one. */
    public Optional<CheckCard> find(AuditId audit, String word) {
        audits.get(audit);
        return table.find(audit, word).map(this::card);
    }

    /**
     * Draws a blind sample.
     *
     * @param subsets places of the subsets in the plan, at least two
     * @param each how many images with the word, and as many without, are drawn from each subset
     * @throws RefusedException when the word is checked already, a subset has not both kinds of images, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public CheckId begin(AuditId audit, String word, List<Integer> subsets, int each) {
        AuditResults results = audits.results(audit).orElseThrow(ThingNotFoundException::new);
        open.hold(audit);
        if (each < FEWEST || each > MOST) {
            throw new RefusedException("Draw " + FEWEST + " to " + MOST + " images of each kind from a subset.");
        }
        if (subsets.stream().distinct().count() < 2) {
            throw new RefusedException("Choose two subsets or more; it is their difference that is checked.");
        }
        if (table.find(audit, word).isPresent()) {
            throw new RefusedException("This word is checked already; look at its check.");
        }
        List<CheckedImage> items = new ArrayList<>();
        for (int subset : subsets.stream().distinct().sorted().toList()) {
            items.addAll(drawn(results, audit, word, subset, each));
        }
        CheckId id = CheckId.random();
        table.insert(
                id,
                audit,
                word,
                results.plan().seed(),
                items,
                SignedInUser.require().name());
        record(audit, "word check begun", word);
        return id;
    }

    private List<CheckedImage> drawn(AuditResults results, AuditId audit, String word, int subset, int each) {
        WordFinding.Side side = side(results, word, subset);
        if (side.with() == 0 || side.with() == side.images()) {
            throw new RefusedException(
                    "The subset " + results.subsets().get(subset).name()
                            + " has not both images with and without the word; choose other subsets.");
        }
        List<CheckedImage> items = new ArrayList<>();
        for (boolean with : new boolean[] {true, false}) {
            int all = with ? side.with() : side.images() - side.with();
            long stream = 2L * subset + (with ? 1 : 0);
            List<Integer> ranks = BlindDraw.ranks(all, each, results.plan().seed() ^ word.hashCode(), stream);
            List<CheckedImage> drawn = images.drawn(audit, word, subset, with, ranks);
            if (drawn.size() < ranks.size()) {
                throw new RefusedException(
                        "Images of the audit, or the words of them, are not kept any more, so no sample of all can be drawn; make"
                                + " the audit anew.");
            }
            items.addAll(drawn);
        }
        return items;
    }

    private static WordFinding.Side side(AuditResults results, String word, int subset) {
        for (WordFinding finding : results.of(word)) {
            if (finding.subsetA() == subset) {
                return finding.a();
            }
            if (finding.subsetB() == subset) {
                return finding.b();
            }
        }
        throw new ThingNotFoundException();
    }

    /**
     * Makes the caller one of the two raters.
     *
     * @throws RefusedException when two others are, or the review is closed
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void join(CheckId check) {
        WordCheckTable.Row row = table.find(check).orElseThrow(ThingNotFoundException::new);
        open.hold(row.audit());
        UserId me = SignedInUser.require().id();
        List<UserId> raters = table.raters(check);
        if (raters.contains(me)) {
            return;
        }
        if (raters.size() >= 2) {
            throw new RefusedException("Two other people check this word; more are not needed.");
        }
        table.seat(check, me, raters.size() + 1);
        record(row.audit(), "word check joined", row.word());
    }

    /**
     * Throws a check away that is not finished.
     *
     * @throws RefusedException when it is finished: what people saw is not thrown away
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void delete(CheckId check) {
        WordCheckTable.Row row = table.find(check).orElseThrow(ThingNotFoundException::new);
        open.hold(row.audit());
        if (!table.delete(check)) {
            throw new RefusedException("This check is finished, and what people saw is not thrown away.");
        }
        record(row.audit(), "word check deleted", row.word());
    }

    private void record(AuditId audit, String action, String word) {
        trail.record(teams.of(audit), action, audit.value(), audits.get(audit).title() + ": " + word);
    }

    private CheckCard card(WordCheckTable.Row row) {
        List<UserId> raters = table.raters(row.id());
        return new CheckCard(
                row.id(),
                row.audit(),
                row.word(),
                row.madeBy(),
                row.madeAt(),
                row.items().size(),
                row.items().stream().map(CheckedImage::subset).distinct().toList(),
                raters.stream()
                        .map(rater -> table.answers(row.id(), rater).size())
                        .toList(),
                raters.contains(SignedInUser.require().id()),
                row.outcome());
    }
}
