package org.filterscope.explanation.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.FilterFigure;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The boards of projects, shared by their people: filters of any explanation of the project, each pinned once. A board is
 * there as long as something is pinned on it. What is pinned of an explanation is hidden with it in the trash, and goes
 * with it.
 */
@Service
@AllowedTo(Who.READER)
public class Board {

    /** So many filters fit on a board. */
    public static final int MOST = 200;

    private static final int LONGEST_NOTE = 2_000;

    private final PinTable table;
    private final Explanations explanations;
    private final TeamLookup teams;
    private final Trail trail;
    private final Clock clock;

    Board(PinTable table, Explanations explanations, TeamLookup teams, Trail trail, Clock clock) {
        this.table = table;
        this.explanations = explanations;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    /** The boards of a project on which something is pinned, by name. */
    public List<BoardName> names(ProjectId project) {
        return table.boards(project);
    }

    /** What is pinned on a board, in its order. */
    public List<PinnedFilter> of(ProjectId project, BoardName board) {
        return table.of(project, board);
    }

    /** The numbers of an explanation's filters that are pinned on any board. */
    public Set<Integer> pinned(ExplanationId explanation) {
        return new TreeSet<>(table.numbersOf(explanation));
    }

    /** Whether a filter is pinned. */
    public boolean holds(ExplanationId explanation, int filter) {
        return table.find(explanation, filter).isPresent();
    }

    /** As {@link #pin(ExplanationId, List, BoardName)} with one filter on the usual board. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void pin(ExplanationId explanation, int filter) {
        pin(explanation, List.of(filter), BoardName.USUAL);
    }

    /**
     * Pins filters behind the others of a board; those that are pinned already stay where they are.
     *
     * @throws ThingNotFoundException when the layer has no such filter
     * @throws RefusedException when they do not all fit
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void pin(ExplanationId explanation, List<Integer> filters, BoardName board) {
        ExplanationCard card = explanations.get(explanation);
        table.lock(card.project());
        Set<Integer> already = pinned(explanation);
        List<Integer> fresh = filters.stream()
                .distinct()
                .filter(filter -> !already.contains(filter))
                .toList();
        requireFilters(card, fresh);
        requireRoom(card.project(), board, fresh.size());
        int place = table.nextPlace(card.project(), board);
        for (int filter : fresh) {
            table.insert(
                    new PinnedFilter(
                            explanation,
                            filter,
                            board,
                            "",
                            SignedInUser.require().name(),
                            clock.instant()),
                    place);
            place++;
            record(card, filter, "filter pinned");
        }
    }

    private static void requireFilters(ExplanationCard card, List<Integer> numbers) {
        int filters = card.outcome().orElseThrow(ThingNotFoundException::new).filters();
        if (numbers.stream().anyMatch(number -> number < 0 || number >= filters)) {
            throw new ThingNotFoundException();
        }
    }

    private void requireRoom(ProjectId project, BoardName board, int more) {
        int now = table.of(project, board).size();
        if (now + more > MOST) {
            throw new RefusedException("The board “" + board + "” holds " + now + " filters and has room for " + MOST
                    + "; unpin some, or use another board.");
        }
    }

    /** Takes a filter off its board, with its note; nothing happens where it is on none. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void unpin(ExplanationId explanation, int filter) {
        ExplanationCard card = explanations.get(explanation);
        if (table.delete(explanation, filter)) {
            record(card, filter, "filter unpinned");
        }
    }

    /**
     * Moves a pinned filter to a place of its board.
     *
     * @param place among those that are shown, from 0; behind the last one means last
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void move(ExplanationId explanation, int filter, int place) {
        ProjectId project = explanations.get(explanation).project();
        table.lock(project);
        PinnedFilter moved = onBoard(explanation, filter);
        List<PinnedFilter> order = new ArrayList<>(table.of(project, moved.board()));
        order.remove(moved);
        order.add(Math.clamp(place, 0, order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            table.place(order.get(i), i);
        }
    }

    /** Moves a pinned filter to the end of another board. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void move(ExplanationId explanation, int filter, BoardName board) {
        ProjectId project = explanations.get(explanation).project();
        table.lock(project);
        PinnedFilter moved = onBoard(explanation, filter);
        if (!moved.board().equals(board)) {
            requireRoom(project, board, 1);
            table.board(moved, board, table.nextPlace(project, board));
        }
    }

    /**
     * Writes a note to a pinned filter in place of the one before.
     *
     * @param text empty for none
     * @throws RefusedException when it is too long
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void note(ExplanationId explanation, int filter, String text) {
        String note = text.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new RefusedException("Shorten the note to at most 2,000 characters.");
        }
        table.note(onBoard(explanation, filter), note);
    }

    private PinnedFilter onBoard(ExplanationId explanation, int filter) {
        return table.find(explanation, filter).orElseThrow(ThingNotFoundException::new);
    }

    private void record(ExplanationCard card, int filter, String action) {
        trail.record(
                teams.of(card.id()),
                action,
                card.id().value(),
                FilterFigure.title(filter) + " of " + card.layer() + " of " + card.modelName());
    }
}
