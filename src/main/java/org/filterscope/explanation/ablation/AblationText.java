package org.filterscope.explanation.ablation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.page.LocaleText;

/** What was measured, in sentences. */
final class AblationText {

    private static final int NUMBERS = 8;

    private AblationText() {}

    /** What is off, in a few words. */
    static String name(Ablation ablation) {
        List<Integer> filters = ablation.request().filters();
        return filters.size() == 1
                ? "Without filter " + filters.getFirst()
                : "Without " + filters.size() + " filters: "
                        + FilterNumbers.text(filters.subList(0, Math.min(NUMBERS, filters.size())))
                                .replace(",", ", ")
                        + (filters.size() > NUMBERS ? " …" : "");
    }

    /** What came of it in a line, for lists. */
    static String line(Ablation ablation) {
        return "On " + ablation.imagesName() + ": "
                + ablation.result()
                        .map(result -> EffectTable.points(result.overall().change()) + " points, random filters "
                                + EffectTable.points(result.overall().controlChange()) + " ± "
                                + LocaleText.decimal(100 * result.overall().controlSpread(), 1) + ".")
                        .orElse("not measured yet.");
    }

    /** The main finding. */
    static String verdict(AblationRequest request, AblationResult result) {
        Effect all = result.overall();
        String measure = request.byAgreement() ? "the network keeps its own answer for " : "the network is right for ";
        String off = request.filters().size() == 1
                ? "this filter off"
                : "these " + request.filters().size() + " filters off";
        return "With " + off + " " + measure
                + LocaleText.percent(all.accuracyAfter().value()) + " of "
                + LocaleText.count(all.images(), "image", "images") + " instead of "
                + LocaleText.percent(all.accuracyBefore().value()) + " ("
                + EffectTable.points(all.change()) + " points); with as many random filters off instead, over "
                + all.control().size() + " draws, it changes by " + EffectTable.points(all.controlChange()) + " ± "
                + LocaleText.decimal(100 * all.controlSpread(), 1) + " points. "
                + (all.beyondControl() ? "That is beyond all of the draws." : "That is within what random filters do.");
    }

    /** How the table of groups is to be read. */
    static String reading(AblationResult result) {
        long beyond = result.groups().stream()
                .filter(each -> each.beyondControl() && each.change() < 0)
                .count();
        long expected =
                Math.round(result.groups().size() / (1.0 + result.draws().size()));
        return "Those that fall most come first. The dot with its 95 % interval is with the chosen filters off, the ring"
                + " undisturbed, the band what the draws of random filters did. " + LocaleText.number(beyond) + " of "
                + LocaleText.number(result.groups().size()) + " fall below every draw; by chance alone up to about "
                + LocaleText.number(expected) + " would.";
    }

    /** What was done, one paragraph each. */
    static List<String> how(Ablation ablation, AblationResult result) {
        AblationRequest request = ablation.request();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Each image went through the network undisturbed, with the outputs of the chosen filters set to zero in"
                        + " the layer, and with as many others of the layer's filters that fire, drawn at random "
                        + request.draws() + " times (seed " + request.seed() + "); the chosen ones are never drawn.");
        lines.add(
                request.byAgreement()
                        ? "The images are not judged by labels but by the model itself: an answer counts as kept when the"
                                + " first class is the one it gave undisturbed. This says what changes, not what gets wrong."
                        : "An answer is right when the network's first class is one of those matched to the image's category."
                                + " An image with several matched categories counts for each of them.");
        lines.add(
                "Intervals are Wilson's for 95 %. Lost and won count images whose answer went from right to wrong and back;"
                        + " by chance is McNemar's exact probability of so uneven a number, for each row by itself.");
        lines.add(leftOut(result) + " It took " + LocaleText.duration(Duration.ofSeconds(Math.round(result.seconds())))
                + " on " + result.device() + ". Asked for by " + ablation.requestedBy() + ".");
        return lines;
    }

    private static String leftOut(AblationResult result) {
        return LocaleText.count(result.unmatched(), "image has", "images have")
                + " no matched category and were passed over; "
                + LocaleText.number(result.beyond())
                + " more were not looked at because there were more than asked for; "
                + LocaleText.number(result.leftOut()) + " gave no picture or no answer.";
    }
}
