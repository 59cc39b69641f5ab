package org.filterscope.explanation.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** What came of a trial: the picture, what the filters say together, the classes with their filters, and where filters fire. */
final class TrialPanel extends Div {

    private static final int FILTERS_OF_WORD = 4;

    private final ExplanationId explanation;

    TrialPanel(ExplanationId explanation, Trial trial) {
        this.explanation = explanation;
        addClassName("trial");
        // Once for all the places that show it
        getElement().getStyle().set("--trial-picture", "url(\"" + trial.picture() + "\")");
        Image picture = new Image(trial.picture(), trial.name() + " as the network sees it");
        picture.addClassName("trial-picture");
        Div said = new Div(new H3("What these filters say"), words(trial));
        Div seen = new Div(new H3("What the network says"), classes(trial));
        Div top = new Div(picture, said, seen);
        top.addClassName("trial-top");
        add(top, new Section("Where filters fire", new Paragraph(firing(trial)), fired(trial)));
    }

    private static String firing(Trial trial) {
        return LocaleText.count(trial.firing(), "filter fires", "filters fire")
                + " above its threshold"
                + (trial.firing() > trial.fired().size()
                        ? "; these " + trial.fired().size() + " do most, relative to their thresholds."
                        : ".");
    }

    private Component words(Trial trial) {
        if (trial.words().isEmpty()) {
            return new Paragraph("No filter with a reliable word fires.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trial-words");
        for (Trial.Word word : trial.words()) {
            Span name = new Span(word.word());
            name.addClassName("word");
            Div filters = new Div();
            word.filters().stream().limit(FILTERS_OF_WORD).forEach(filter -> filters.add(link(filter, "")));
            if (word.filters().size() > FILTERS_OF_WORD) {
                filters.add(new Span("+" + (word.filters().size() - FILTERS_OF_WORD)));
            }
            filters.addClassName("trial-links");
            ListItem item = new ListItem(name, filters);
            item.getStyle().set("--share", Double.toString(word.weight()));
            list.add(item);
        }
        return list;
    }

    private Component classes(Trial trial) {
        if (trial.classes().isEmpty()) {
            return new Paragraph("The network tells no classes apart.");
        }
        OrderedList list = new OrderedList();
        list.addClassName("trial-classes");
        for (Trial.SeenClass seen : trial.classes()) {
            Span label = new Span(seen.label());
            label.addClassName("word");
            ListItem item = new ListItem(label, new Span(LocaleText.percent(seen.probability())));
            item.getStyle().set("--share", Double.toString(seen.probability()));
            item.add(parts("for it: ", seen.parts()), parts("against it: ", seen.against()));
            list.add(item);
        }
        Paragraph formula = new Paragraph(
                "The part of a filter in a class is ln p − ln p without it, found by masking the "
                        + LocaleText.number(trial.masked())
                        + " filters that fire most out, each by itself; 0.69 means that the class is half as probable without it.");
        formula.addClassName("hint");
        return new Div(list, formula);
    }

    private Component parts(String title, List<Trial.Part> parts) {
        Div line = new Div();
        line.addClassName("trial-links");
        if (!parts.isEmpty()) {
            line.add(new Span(title));
            parts.forEach(part -> {
                Anchor link = link(part.filter(), part.word());
                link.add(new Span(" " + (part.drop() < 0 ? "−" : "") + LocaleText.decimal(Math.abs(part.drop()), 2)));
                link.setTitle("probability without it: " + LocaleText.percent(part.without()));
                line.add(link);
            });
        }
        return line;
    }

    private Component fired(Trial trial) {
        Div cards = new Div();
        cards.addClassName("trial-filters");
        for (Trial.Fired fired : trial.fired()) {
            Image heat = new Image(fired.heat(), "where filter " + fired.filter() + " fires");
            Div picture = new Div(heat);
            picture.addClassName("trial-heat");
            Anchor link = link(fired.filter(), String.join(", ", fired.words()));
            Span facts = new Span(facts(fired));
            facts.addClassName("hint");
            cards.add(new Div(picture, link, facts));
        }
        return cards;
    }

    private static String facts(Trial.Fired fired) {
        return LocaleText.decimal(fired.activation(), 2) + ", "
                + LocaleText.decimal(fired.ratio(), 1) + " × its threshold; on "
                + LocaleText.percent(fired.area()) + " of the picture; "
                + (fired.rank() > fired.tops()
                        ? "above about " + LocaleText.decimal(100 * fired.above(), 2) + " % of its activations"
                        : "would be number " + fired.rank() + " of its " + fired.tops() + " top images");
    }

    private Anchor link(int filter, String words) {
        return new Anchor(
                ExplanationNavigation.filter(explanation, filter),
                words.isEmpty() ? "" + filter : filter + " " + words);
    }
}
