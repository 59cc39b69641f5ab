package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.tensor.image.Preprocessing;

/** Shows what came out of a preview: the pictures as the network gets them, and its guesses under each preprocessing. */
final class PreviewPanel extends Div {

    /**
     * Measured on SqueezeNet 1.1, which wants caffe: the surest was raw in 41 of 60 triples of photographs, so nothing is
     * chosen by itself.
     */
    private static final String NO_PROOF =
            "larger numbers alone can make a network surer, so go by whether its guesses are right.";

    private final Paragraph step = new Paragraph("The network looks at the pictures …");
    private final ProgressBar bar = new ProgressBar();
    private final Div progress = new Div(step, bar);

    PreviewPanel() {
        progress.addClassName("preview-progress");
        addClassName("preview");
        getElement().setAttribute("aria-live", "polite");
    }

    void busy() {
        getElement().setAttribute("aria-busy", "true");
        if (getChildren().findAny().isEmpty()) {
            bar.setIndeterminate(true);
            add(progress);
        }
    }

    /** Says how far it is, above what was seen before. */
    void busy(String doing, Optional<Double> fraction) {
        if (progress.getParent().isEmpty()) {
            addComponentAsFirst(progress);
        }
        step.setText(doing);
        bar.setIndeterminate(fraction.isEmpty());
        fraction.ifPresent(bar::setValue);
    }

    void refused(String sentence) {
        idle();
        Paragraph reason = new Paragraph(sentence);
        reason.addClassName("form-fault");
        add(reason);
    }

    void show(Preview preview) {
        idle();
        Paragraph range = new Paragraph("This is what the network gets: numbers from "
                + LocaleText.decimal(preview.range().least(), 2) + " to "
                + LocaleText.decimal(preview.range().greatest(), 2)
                + ", its first channel shown as red, its third as blue.");
        range.addClassName("hint");
        add(range, pictures(preview.seen()));
        if (preview.trials().isEmpty()) {
            add(new Paragraph(
                    "There are no classes to compare by; judge by the pictures, and by how the model was trained."));
        } else {
            add(verdictLine(preview), table(preview));
        }
    }

    private void idle() {
        removeAll();
        getElement().setAttribute("aria-busy", "false");
    }

    private static Component pictures(List<Preview.SeenPicture> seen) {
        Div row = new Div();
        row.addClassName("seen-pictures");
        for (Preview.SeenPicture each : seen) {
            Div figure = new Div();
            figure.addClassName("seen-picture");
            if (each.fault().isEmpty()) {
                figure.add(new Image(each.image(), each.name() + " as the network gets it"));
            } else {
                Span fault = new Span("No picture: it " + each.fault() + ".");
                fault.addClassName("form-fault");
                figure.add(fault);
            }
            figure.add(new Span(each.name()));
            row.add(figure);
        }
        return row;
    }

    private static Paragraph verdictLine(Preview preview) {
        Preprocessing chosen = preview.trials().getFirst().preprocessing();
        Paragraph line = new Paragraph(preview.surest()
                .map(trial -> trial.preprocessing().equals(chosen)
                        ? "The network is surest under the chosen preprocessing, " + PresetText.name(chosen) + "; "
                                + NO_PROOF
                        : "The network is surer under " + PresetText.name(trial.preprocessing()) + " than under "
                                + PresetText.name(chosen)
                                + ", the chosen one; " + NO_PROOF)
                .orElse("The network's output holds what is no number, whatever the preprocessing."));
        line.addClassName("preview-verdict");
        return line;
    }

    private static Component table(Preview preview) {
        DataTable table = new DataTable(Stream.concat(
                        Stream.of("Preprocessing"),
                        preview.seen().stream()
                                .filter(each -> each.fault().isEmpty())
                                .map(Preview.SeenPicture::name))
                .toArray(String[]::new));
        table.withClass("trials");
        for (int i = 0; i < preview.trials().size(); i++) {
            Preview.Trial trial = preview.trials().get(i);
            DataTable.Row row = table.row(named(trial, i == 0));
            trial.verdicts().forEach(verdict -> row.cell(guesses(verdict)));
        }
        return table;
    }

    private static Component named(Preview.Trial trial, boolean chosen) {
        Span title = new Span(PresetText.name(trial.preprocessing()));
        Span sureness = new Span("first guess " + LocaleText.percent(trial.confidence()) + " on average");
        Span entropy = new Span("undecided " + LocaleText.percent(trial.entropy()));
        sureness.addClassName("hint");
        entropy.addClassName("hint");
        Div name = new Div(title);
        name.addClassName("trial-name");
        if (chosen) {
            name.addClassName("trial-chosen");
            Span badge = new Span("chosen");
            badge.addClassName("badge");
            name.add(badge);
        }
        name.add(sureness, entropy);
        return name;
    }

    private static Component guesses(Preview.Verdict verdict) {
        if (verdict.top().isEmpty()) {
            return new Span("no numbers");
        }
        OrderedList list = new OrderedList();
        list.addClassName("guesses");
        for (Guess guess : verdict.top()) {
            Span label = new Span(guess.label());
            Span probability = new Span(LocaleText.decimal(100 * guess.probability(), 1) + " %");
            probability.addClassName("guess-probability");
            ListItem item = new ListItem(label, probability);
            item.getStyle().set("--share", Double.toString(guess.probability()));
            list.add(item);
        }
        return list;
    }
}
