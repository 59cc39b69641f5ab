package org.filterscope.explanation.rating;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.rating.statistics.Estimate;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** What raters say together, as tables. */
final class FindingTables {

    private FindingTables() {}

    static DataTable means(Findings findings) {
        DataTable table = new DataTable(
                "Words", "Mean", "95% interval", "1 … 5", "Filters", "Ratings from 1 to 5", "Cannot tell");
        for (Findings.OfSource source : findings.sources()) {
            table.row(source.source().label())
                    .cell(ResultText.value(source.mean()))
                    .cell(ResultText.intervalOf(source.mean()))
                    .cell(source.mean().<Component>map(IntervalBar::mean).orElseGet(Span::new))
                    .cell(LocaleText.number(source.mean().map(Estimate::units).orElse(0)))
                    .cell(shares(source.scores()))
                    .cell(LocaleText.number(source.untold()));
        }
        return table;
    }

    private static Component shares(List<Integer> scores) {
        int all = scores.stream().mapToInt(Integer::intValue).sum();
        Span bar = new Span();
        bar.addClassName("rating-shares");
        bar.getElement().setAttribute("role", "img");
        bar.getElement()
                .setAttribute(
                        "aria-label",
                        String.join(
                                ", ",
                                IntStream.range(0, scores.size())
                                        .mapToObj(i -> scores.get(i) + " times " + (i + 1))
                                        .toList()));
        bar.getElement().setAttribute("title", bar.getElement().getAttribute("aria-label"));
        for (int i = 0; i < scores.size() && all > 0; i++) {
            Span part = new Span();
            part.getStyle()
                    .set("--share", Double.toString((double) scores.get(i) / all))
                    .set("--depth", Integer.toString(i + 1));
            bar.add(part);
        }
        return bar;
    }

    static DataTable differences(Findings findings) {
        DataTable table = new DataTable("Compared", "Difference", "Interval", "−4 … +4", "Filters", "Verdict");
        for (Findings.Difference difference : findings.differences()) {
            DataTable.Row row = table.row(difference.better().label() + " against "
                    + lower(difference.other().label()));
            row.cell(difference
                            .mean()
                            .map(mean -> ResultText.signed(mean.value()))
                            .orElse("cannot be told"))
                    .cell(ResultText.intervalOf(difference.mean()))
                    .cell(difference
                            .mean()
                            .<Component>map(IntervalBar::difference)
                            .orElseGet(Span::new))
                    .cell(LocaleText.number(
                            difference.mean().map(Estimate::units).orElse(0)))
                    .cell(difference.mean().map(ResultText::verdict).orElse("cannot be told"));
        }
        return table;
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(LocaleText.locale()) + label.substring(1);
    }

    static DataTable agreement(Findings.Agreement agreement) {
        DataTable table = new DataTable("Measure", "Value", "95% interval");
        table.row("Krippendorff's alpha, ordinal")
                .cell(ResultText.figure(agreement.alphaOrdinal()))
                .cell(ResultText.interval(agreement.ordinalInterval()));
        table.row("Krippendorff's alpha, interval")
                .cell(ResultText.figure(agreement.alphaInterval()))
                .cell("");
        table.row("Krippendorff's alpha, nominal")
                .cell(ResultText.figure(agreement.alphaNominal()))
                .cell("");
        table.row("Fleiss' kappa")
                .cell(ResultText.figure(agreement.fleissKappa()))
                .cell("");
        return table;
    }

    static DataTable predictions(Findings findings) {
        DataTable table = new DataTable(
                "Automatic score", "Rank correlation", "95% interval", "Area under the curve", "95% interval");
        for (Findings.Prediction prediction : findings.predictions()) {
            boolean yesOrNo = prediction.score() == AutomaticScore.RELIABLE;
            table.row(prediction.score().label())
                    .cell(yesOrNo ? "" : ResultText.value(prediction.rankCorrelation()))
                    .cell(yesOrNo ? "" : ResultText.intervalOf(prediction.rankCorrelation()))
                    .cell(ResultText.value(prediction.area()))
                    .cell(ResultText.intervalOf(prediction.area()));
        }
        return table;
    }

    static DataTable raters(List<RaterFinding> raters) {
        DataTable table = new DataTable(
                "Rater", "Answered", "Cannot tell", "Gold items failed", "Mean", "Seconds for an item", "");
        for (RaterFinding rater : raters) {
            table.row(rater.rater())
                    .cell(LocaleText.number(rater.answered()))
                    .cell(LocaleText.number(rater.untold()))
                    .cell(LocaleText.number(rater.failed()) + " of " + LocaleText.number(rater.gold()))
                    .cell(
                            rater.mean().isPresent()
                                    ? ResultText.figure(rater.mean().getAsDouble())
                                    : "none")
                    .cell(
                            rater.seconds().isPresent()
                                    ? LocaleText.decimal(rater.seconds().getAsDouble(), 1)
                                    : "none")
                    .cell(rater.careless() ? "careless" : "");
        }
        return table;
    }
}
