package org.filterscope.explanation.rating;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.filterscope.explanation.ExplanationPictures;
import org.filterscope.explanation.Look;
import org.filterscope.explanation.PictureSize;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where raters answer. They see items by their places in their own order, and neither the numbers of filters nor where words
 * come from.
 */
@Service
@AllowedTo(Who.READER)
public class RatingDesk {

    private static final long LONGEST_LOOK = 86_400_000;

    private final RoundTable rounds;
    private final RaterTable raters;
    private final FrozenRounds frozen;
    private final ExplanationPictures pictures;

    RatingDesk(RoundTable rounds, RaterTable raters, FrozenRounds frozen, ExplanationPictures pictures) {
        this.rounds = rounds;
        this.raters = raters;
        this.frozen = frozen;
        this.pictures = pictures;
    }

    /** What the caller sees of a round. */
    private record Seat(UserId rater, RoundTable.Row row, FrozenRound round, List<Integer> order) {

        RatedItem item(int place) {
            if (place < 0 || place >= order.size()) {
                throw new ThingNotFoundException();
            }
            return round.items().get(order.get(place));
        }
    }

    /**
     * What the caller has to rate, with the answers given so far.
     *
     * @throws AccessDeniedException when the caller was not chosen
     * @throws RefusedException when the round is not open
     */
    public RatingTasks tasks(RoundId round) {
        Seat seat = seat(round);
        Map<Integer, Integer> scores = raters.answers(round, seat.rater()).stream()
                .collect(Collectors.toMap(RatingAnswer::item, RatingAnswer::score));
        Map<Integer, SampledFilter> filters = seat.round().filtersByNumber();
        return new RatingTasks(
                seat.row().plan().title(),
                RatingNavigation.pictures(round, seat.rater()),
                seat.order().stream()
                        .map(number -> seat.round().items().get(number))
                        .map(item -> new RatingTasks.Task(
                                item.words(),
                                Objects.requireNonNull(filters.get(item.filter()))
                                        .images(),
                                scores.get(item.item())))
                        .toList());
    }

    /**
     * Keeps an answer, in the place of the one before if there is one.
     *
     * @param place of the item in the caller's order, from 0
     * @param score 1 (not at all) to 5 (fully), or 0 for "cannot tell"
     * @param millis how long the caller looked at it
     * @throws RefusedException when the round is not open, or there is no such score
     */
    @Transactional
    public void answer(RoundId round, int place, int score, long millis) {
        if (score < 0 || score > RatingAnswer.HIGHEST) {
            throw new RefusedException("Answer with 1 to 5, or 0 where you cannot tell.");
        }
        // Held, so that nobody answers a round while it is closed
        rounds.hold(round);
        Seat seat = seat(round);
        raters.answer(round, seat.rater(), seat.item(place).item(), score, Math.clamp(millis, 0, LONGEST_LOOK));
    }

    /**
     * A masked top image of an item, as JPEG.
     *
     * @param place of the item in the caller's order, from 0
     * @param image its place among the pictures of the item, from 0
     */
    public byte[] picture(RoundId round, int place, int image) {
        Seat seat = seat(round);
        RatedItem item = seat.item(place);
        if (image < 0 || image >= seat.round().plan().images()) {
            throw new ThingNotFoundException();
        }
        return pictures.draw(
                seat.row().explanation(),
                seat.round().version(),
                item.filter(),
                image,
                Look.MASK,
                seat.round().plan().images() > 4 ? PictureSize.CARD : PictureSize.LARGE);
    }

    private Seat seat(RoundId round) {
        RoundTable.Row row = rounds.find(round).orElseThrow(ThingNotFoundException::new);
        UserId me = SignedInUser.require().id();
        String pseudonym = raters.pseudonym(round, me)
                .orElseThrow(() -> new AccessDeniedException(
                        "Only those who were chosen for this round rate; ask its editor to choose you."));
        switch (row.state()) {
            case DRAFT -> throw new RefusedException("This round is not open yet; come back when it is.");
            case CLOSED -> throw new RefusedException("This round is closed; see its results.");
            case OPEN -> {}
        }
        FrozenRound content = frozen.of(row);
        return new Seat(me, row, content, RaterOrder.of(content, row.frozen().orElseThrow(), pseudonym));
    }
}
