package org.filterscope.explanation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplainedImage;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ProvenanceFacts;
import org.filterscope.page.InlineStyle;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Markup;
import org.filterscope.page.StandalonePage;

/**
 * Filters with their words, pictures and settings as one HTML file. It holds its pictures, runs no script and asks for
 * nothing, which its Content-Security-Policy makes sure of.
 */
public final class FilterPage {

    private static final InlineStyle STYLE = InlineStyle.of(FilterPage.class, "filter-page.css");

    private final String title;
    private final List<Entry> entries;
    private final Instant made;
    private final Pictures pictures;

    FilterPage(String title, List<Entry> entries, Instant made, Pictures pictures) {
        this.title = title;
        this.entries = List.copyOf(entries);
        this.made = made;
        this.pictures = pictures;
    }

    /** A filter of the page with its explanation and what people wrote about it. */
    record Entry(ExplanationDetails details, ExplainedFilter filter, String note) {

        String id() {
            return "filter-" + details.card().id() + "-" + filter.number();
        }

        String title() {
            return "Filter " + filter.number()
                    + filter.words().stream()
                            .filter(ExplainedWord::reliable)
                            .findFirst()
                            .map(word -> ": " + word.word())
                            .orElse("");
        }
    }

    /** Draws top images. */
    interface Pictures {

        /** A JPEG file, or nothing where the image is no longer there. */
        Optional<byte[]> draw(Entry entry, int place);
    }

    /** Writes the page, drawing each picture when it is its turn; at most one of them is in memory. */
    public void writeTo(OutputStream stream) throws IOException {
        try (Markup html = Markup.page(stream)) {
            StandalonePage.begin(html, title + " · Filterscope", STYLE);
            html.open("header").element("h1", title).element("p", line()).end();
            contents(html);
            html.open("main");
            entries.forEach(entry -> filter(html, entry));
            html.end();
            provenance(html);
        }
    }

    private String line() {
        return LocaleText.count(entries.size(), "filter", "filters") + ", written by Filterscope on "
                + LocaleText.time(made) + " UTC. The pictures are those that a filter reacts to most, bright where it"
                + " does.";
    }

    private void contents(Markup html) {
        html.open("nav", "aria-label", "Filters").open("ul");
        for (Entry entry : entries) {
            html.open("li")
                    .open("a", "href", "#" + entry.id())
                    .text(entry.title())
                    .end()
                    .end();
        }
        html.end().end();
    }

    private void filter(Markup html, Entry entry) {
        ExplanationCard card = entry.details().card();
        ExplainedFilter filter = entry.filter();
        html.open("article", "id", entry.id())
                .element("h2", entry.title())
                .element("p", card.layer() + " of " + card.modelName() + ", on " + card.probingName(), "class", "from");
        if (!entry.note().isEmpty()) {
            html.element("p", entry.note(), "class", "note");
        }
        if (filter.dead()) {
            html.element("p", "This filter never fires on these images, so it has no words.");
        } else if (!filter.reliable()) {
            html.element("p", "No word of this filter is stronger than chance: none should be relied on.");
        }
        if (!filter.words().isEmpty()) {
            words(html, filter);
        }
        html.open("div", "class", "pictures");
        filter.images().stream().limit(FilterPages.PICTURES).forEach(image -> picture(html, entry, image));
        html.end().end();
    }

    private static void words(Markup html, ExplainedFilter filter) {
        html.open("table").element("caption", "Words of filter " + filter.number());
        html.open("thead").open("tr");
        for (String heading : List.of("Word", "Strength", "By chance", "Images", "Verdict")) {
            html.element("th", heading, "scope", "col");
        }
        html.end().end().open("tbody");
        for (ExplainedWord word : filter.words()) {
            String strength = LocaleText.percent(word.strength());
            html.open("tr", "class", word.reliable() ? "reliable" : "doubtful")
                    .element("th", word.word(), "scope", "row")
                    .open("td")
                    .element("meter", strength, "min", "0", "max", "1", "value", Double.toString(word.strength()))
                    .text(" " + strength)
                    .end()
                    .element("td", LocaleText.percent(Math.min(1, word.chance())))
                    .element("td", LocaleText.number(word.images()))
                    .element("td", word.reliable() ? "reliable" : "not above chance")
                    .end();
        }
        html.end().end();
    }

    private void picture(Markup html, Entry entry, ExplainedImage image) {
        String name = "Image " + image.image() + ", activation " + LocaleText.decimal(image.activation(), 2);
        html.open("figure");
        pictures.draw(entry, image.place())
                .ifPresentOrElse(
                        jpeg -> html.empty(
                                "img",
                                "src",
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg),
                                "alt",
                                "Top image " + (image.place() + 1) + " of filter "
                                        + entry.filter().number() + ": " + name),
                        () -> html.element("p", "This image is no longer in its dataset."));
        html.element("figcaption", name).end();
    }

    private void provenance(Markup html) {
        Map<ExplanationId, ExplanationDetails> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.details().card().id(), entry.details()));
        html.open("footer");
        for (ExplanationDetails details : all.values()) {
            ExplanationCard card = details.card();
            html.element("h2", "How " + card.layer() + " of " + card.modelName() + " was explained")
                    .open("dl");
            ProvenanceFacts.all(details)
                    .forEach((term, fact) -> html.element("dt", term).element("dd", fact));
            html.element("dt", "Explanation")
                    .element("dd", card.id().toString())
                    .end();
        }
        html.end();
    }
}
