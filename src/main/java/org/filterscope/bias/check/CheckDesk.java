package org.filterscope.bias.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filterscope.bias.Audits;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where raters look at images, each in an own order, and learn neither their subsets nor what the explainer said. */
@Service
@AllowedTo(Who.EDITOR)
public class CheckDesk {

    private final WordCheckTable table;
    private final SampleImages images;
    private final OpenAudits open;
    private final Audits audits;
    private final TeamLookup teams;
    private final Trail trail;

    CheckDesk(
            WordCheckTable table, SampleImages images, OpenAudits open, Audits audits, TeamLookup teams, Trail trail) {
        this.table = table;
        this.images = images;
        this.open = open;
        this.audits = audits;
        this.teams = teams;
        this.trail = trail;
    }

    /** What the caller sees of a check. */
    private record Seat(UserId rater, WordCheckTable.Row row, List<Integer> order) {}

    /**
     * What the caller has to look at, with the answers given so far.
     *
     * @throws AccessDeniedException when the caller is none of the two raters
     */
    public CheckTasks tasks(CheckId check) {
        Seat seat = seat(check);
        Map<Integer, Answer> answers = table.answers(check, seat.rater());
        List<String> pictures = images.pictures(
                seat.row().audit(),
                seat.order().stream().map(seat.row().items()::get).toList());
        List<CheckTasks.Task> tasks = new ArrayList<>();
        for (int place = 0; place < pictures.size(); place++) {
            tasks.add(new CheckTasks.Task(
                    pictures.get(place), answers.get(seat.order().get(place))));
        }
        return new CheckTasks(seat.row().word(), tasks);
    }

    /**
     * Keeps an answer, in the place of the one before. With the last answer of both raters the check is finished.
     *
     * @param place of the image in the caller's order, from 0
     * @throws RefusedException when the check is finished, or the review is closed
     */
    @Transactional
    public void answer(CheckId check, int place, Answer answer) {
        Seat seat = seat(check);
        open.hold(seat.row().audit());
        WordCheckTable.Row row = table.find(check).orElseThrow(ThingNotFoundException::new);
        if (row.outcome().isPresent()) {
            throw new RefusedException("Both of you have answered everything, so this check is finished.");
        }
        if (place < 0 || place >= seat.order().size()) {
            throw new ThingNotFoundException();
        }
        table.answer(check, seat.rater(), seat.order().get(place), answer);
        List<Map<Integer, Answer>> all = table.raters(check).stream()
                .map(rater -> table.answers(check, rater))
                .toList();
        if (all.size() == 2
                && all.stream().allMatch(each -> each.size() == row.items().size())) {
            finish(row, all);
        }
    }

    private void finish(WordCheckTable.Row row, List<Map<Integer, Answer>> answers) {
        CheckFigures figures = new CheckFigures(row.items(), answers.getFirst(), answers.getLast());
        table.finish(
                row.id(),
                figures.outcome(
                        audits.results(row.audit())
                                .orElseThrow(ThingNotFoundException::new)
                                .of(row.word()),
                        images.counts(row.audit(), row.word()),
                        row.seed()));
        trail.record(
                teams.of(row.audit()),
                "word check finished",
                row.audit().value(),
                audits.get(row.audit()).title() + ": " + row.word());
    }

    private Seat seat(CheckId check) {
        WordCheckTable.Row row = table.find(check).orElseThrow(ThingNotFoundException::new);
        UserId me = SignedInUser.require().id();
        if (!table.raters(check).contains(me)) {
            throw new AccessDeniedException("Only the two people who check this word see its images.");
        }
        long own = me.value().getMostSignificantBits() ^ me.value().getLeastSignificantBits();
        return new Seat(me, row, BlindDraw.order(row.items().size(), row.seed(), own));
    }
}
