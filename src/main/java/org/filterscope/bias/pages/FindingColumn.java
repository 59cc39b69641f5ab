package org.filterscope.bias.pages;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.LocaleText;

/** A column of the table of findings; what it sorts by has its name in addresses. */
enum FindingColumn {
    WORD("Word", WordFinding::word, Comparator.comparing(WordFinding::word, String.CASE_INSENSITIVE_ORDER)),
    VERDICT(
            "Verdict",
            finding -> VerdictText.title(finding.decision().verdict()),
            Comparator.comparing((WordFinding finding) -> finding.decision().verdict())
                    .reversed()
                    .thenComparingDouble(finding -> Math.abs(finding.difference()))),
    RATE_A("In the first", finding -> side(finding.a()), finding -> finding.a().rate()),
    RATE_B("In the second", finding -> side(finding.b()), finding -> finding.b().rate()),
    DIFFERENCE(
            "Difference in points",
            finding -> Figures.points(finding.difference()),
            finding -> Math.abs(finding.difference())),
    INTERVAL(
            "95 % interval",
            finding -> Figures.points(finding.lower(), finding.upper()), finding -> finding.upper() - finding.lower()),
    SELECTED(
            "Widened for selection",
            finding -> Figures.points(finding.selectedLower(), finding.selectedUpper()),
            finding -> finding.selectedUpper() - finding.selectedLower()),
    RATIO("Ratio", finding -> Figures.ratio(finding.ratio()), WordFinding::ratio),
    RATIO_INTERVAL(
            "95 % interval of the ratio",
            finding -> Figures.ratio(finding.ratioLower()) + " to " + Figures.ratio(finding.ratioUpper()),
            WordFinding::ratioLower),
    P("p", finding -> test(finding, WordFinding.Test::p), finding -> testOrLast(finding, WordFinding.Test::p)),
    OMNIBUS(
            "p of all subsets",
            finding -> test(finding, WordFinding.Test::omnibusP),
            finding -> testOrLast(finding, WordFinding.Test::omnibusP)),
    BH(
            "p after BH",
            finding -> test(finding, WordFinding.Test::bh),
            finding -> testOrLast(finding, WordFinding.Test::bh)),
    BY(
            "p after BY",
            finding -> test(finding, WordFinding.Test::by),
            finding -> testOrLast(finding, WordFinding.Test::by)),
    HOLM(
            "p after Holm",
            finding -> test(finding, WordFinding.Test::holm),
            finding -> testOrLast(finding, WordFinding.Test::holm)),
    ROBUST("Robust", finding -> finding.robust() ? "yes" : "no", finding -> finding.robust() ? 1 : 0),
    EQUIVALENCE("p of equivalence", finding -> Figures.p(finding.equivalenceP()), WordFinding::equivalenceP),
    ADJUSTED(
            "Adjusted",
            finding -> finding.adjusted()
                    .map(adjusted -> Figures.points(adjusted.difference()))
                    .orElse("–"),
            finding -> finding.adjusted()
                    .map(adjusted -> Math.abs(adjusted.difference()))
                    .orElse(-1.0)),
    EACH_CLUSTER_ONCE(
            "Each person once",
            finding -> Figures.points(finding.clusterDifference()),
            finding -> Math.abs(finding.clusterDifference())),
    SENSITIVITY(
            "Other settings",
            finding -> finding.sensitivity()
                    .map(held -> LocaleText.number(held.held()) + " of " + LocaleText.number(held.settings()))
                    .orElse("–"),
            finding -> finding.sensitivity()
                    .map(held -> (double) held.held() / Math.max(1, held.settings()))
                    .orElse(-1.0)),
    FIGHTIN_WORDS("Fightin’ Words", finding -> Figures.score(finding.fightinWords()), f -> Math.abs(f.fightinWords())),
    INFORMATION("nPMI gap", finding -> Figures.score(finding.informationGap()), f -> Math.abs(f.informationGap())),
    PEOPLE_NEEDED(
            "People needed",
            finding -> finding.moreClusters().map(LocaleText::number).orElse("–"),
            finding -> finding.moreClusters().orElse(-1)),
    FILTERS(
            "Filters",
            finding -> LocaleText.number(finding.filters().size()),
            finding -> finding.filters().size());

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Function<WordFinding, String> text;

    @SuppressWarnings("ImmutableEnumChecker") // a comparator without a state
    private final Comparator<WordFinding> order;

    FindingColumn(String title, Function<WordFinding, String> text, Comparator<WordFinding> order) {
        this.title = title;
        this.text = text;
        this.order = order;
    }

    FindingColumn(String title, Function<WordFinding, String> text, ToDoubleFunction<WordFinding> order) {
        this(title, text, Comparator.comparingDouble(order));
    }

    /** The heading, with the names of the compared subsets. */
    String title(String first, String second) {
        return switch (this) {
            case RATE_A -> "In " + first;
            case RATE_B -> "In " + second;
            default -> title;
        };
    }

    String text(WordFinding finding) {
        return text.apply(finding);
    }

    /** Ascending; ties by word, so that the order is always the same. */
    Comparator<WordFinding> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(WordFinding::word);
    }

    /** What addresses call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FindingColumn> of(String key) {
        return Stream.of(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    private static String side(WordFinding.Side side) {
        return Figures.percent(side.rate()) + " (" + LocaleText.number(side.with()) + " of "
                + LocaleText.number(side.images()) + ")";
    }

    private static String test(WordFinding finding, ToDoubleFunction<WordFinding.Test> value) {
        return finding.test().map(test -> Figures.p(value.applyAsDouble(test))).orElse("–");
    }

    private static double testOrLast(WordFinding finding, ToDoubleFunction<WordFinding.Test> value) {
        return finding.test().map(value::applyAsDouble).orElse(2.0);
    }
}
