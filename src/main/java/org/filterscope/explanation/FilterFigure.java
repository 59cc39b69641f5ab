package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.page.LocaleText;

/** A filter in small: its number as a link, its strongest words beside chance, and its first top images. */
@StyleSheet("filter-figure.css")
public final class FilterFigure extends Composite<Article> {

    private static final int WORDS = 5;

    /**
     * Shows a filter.
     *
     * @param card its explanation, which is ready
     * @param images how many of its top images are shown
     */
    public FilterFigure(ExplanationCard card, ExplainedFilter filter, int images) {
        getContent().addClassName("filter-figure");
        getContent()
                .add(new H3(
                        new Anchor(ExplanationNavigation.filter(card.id(), filter.number()), title(filter.number()))));
        note(filter).ifPresent(note -> {
            Paragraph line = new Paragraph(note);
            line.addClassName("filter-figure-note");
            getContent().add(line);
        });
        if (!filter.words().isEmpty()) {
            getContent().add(words(filter.words()));
        }
        if (!filter.images().isEmpty()) {
            getContent().add(pictures(card, filter, images));
        }
    }

    /** What a filter is called. */
    public static String title(int number) {
        return "Filter " + number;
    }

    private static Optional<String> note(ExplainedFilter filter) {
        if (filter.dead()) {
            return Optional.of("Never fires on these images.");
        }
        return filter.reliable() ? Optional.empty() : Optional.of("No word is stronger than chance.");
    }

    private static Component words(List<ExplainedWord> words) {
        UnorderedList list = new UnorderedList();
        words.stream().limit(WORDS).map(FilterFigure::word).forEach(list::add);
        return list;
    }

    private static ListItem word(ExplainedWord word) {
        String meaning = ExplanationText.strength(word) + (word.reliable() ? "" : ": not reliable");
        Span name = new Span(word.word());
        name.addClassName("word");
        Span bar = new Span();
        bar.addClassName("strength");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", meaning);
        bar.getStyle().set("--strength", Double.toString(word.strength()));
        bar.getStyle().set("--chance", Double.toString(Math.min(1, word.chance())));
        Span figure = new Span(LocaleText.percent(word.strength()));
        figure.addClassName("figure");
        figure.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(name, bar, figure);
        item.addClassName(word.reliable() ? "reliable" : "doubtful");
        item.setTitle(meaning);
        return item;
    }

    private static Component pictures(ExplanationCard card, ExplainedFilter filter, int most) {
        String version = card.outcome().orElseThrow().version();
        Div pictures = new Div();
        pictures.addClassName("filter-figure-pictures");
        for (ExplainedImage image : filter.images().stream().limit(most).toList()) {
            String title = title(filter.number()) + ", image " + image.image() + ", activation "
                    + LocaleText.decimal(image.activation(), 2);
            Image picture = new Image(
                    ExplanationNavigation.picture(
                            card.id(), version, filter.number(), image.place(), Look.MASK, PictureSize.TILE),
                    title);
            picture.getElement().setAttribute("loading", "lazy");
            picture.getElement().setAttribute("decoding", "async");
            Anchor link = new Anchor(DatasetNavigation.image(card.probing().dataset(), image.image()), picture);
            link.setTitle(title);
            pictures.add(link);
        }
        return pictures;
    }
}
