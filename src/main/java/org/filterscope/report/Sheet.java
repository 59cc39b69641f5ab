package org.filterscope.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.Markup;
import org.filterscope.tensor.ContentHash;

/** What sections write on: paragraphs, tables of facts, tables of rows, pictures. */
final class Sheet {

    private final Markup markup;
    private final AuditReport report;
    private final PictureBook pictures;
    private final Medium medium;

    Sheet(Markup markup, AuditReport report, PictureBook pictures, Medium medium) {
        this.markup = markup;
        this.report = report;
        this.pictures = pictures;
        this.medium = medium;
    }

    Markup markup() {
        return markup;
    }

    AuditReport report() {
        return report;
    }

    PictureBook pictures() {
        return pictures;
    }

    Medium medium() {
        return medium;
    }

    Sheet heading(String text) {
        markup.element("h3", text);
        return this;
    }

    Sheet paragraph(String text) {
        markup.element("p", text);
        return this;
    }

    Sheet note(String text) {
        markup.element("p", text, "class", "note");
        return this;
    }

    Sheet list(List<String> items) {
        markup.open("ul");
        items.forEach(item -> markup.element("li", item));
        markup.end();
        return this;
    }

    /** Facts with their names; what nobody has stated is said to be so. */
    Sheet facts(String caption, Map<String, String> facts) {
        markup.open("table", "class", "facts").element("caption", caption).open("tbody");
        facts.forEach((name, fact) -> {
            markup.open("tr").element("th", name, "scope", "row");
            if (fact.isBlank()) {
                markup.element("td", "not stated", "class", "missing");
            } else {
                markup.element("td", fact, "class", ContentHash.isHex(fact) ? "hash" : "fact");
            }
            markup.end();
        });
        markup.end().end();
        return this;
    }

    /** Begins a table with a heading over each column; the first cell of a row names it. */
    Rows rows(String caption, String... headings) {
        return new Rows(markup, caption, headings);
    }

    /**
     * A picture with what is said below it; nothing where there is none, which the annex tells; a sentence where the image has
     * changed.
     *
     * @param brief whether its subset alone is said
     */
    Sheet picture(WordFinding.EvidenceImage image, String word, boolean brief) {
        Optional<String> data = pictures.data(image);
        if (data.isPresent()) {
            String caption = brief ? report.subset(image.subset()) : caption(image);
            markup.open("figure")
                    .empty(
                            "img",
                            "src",
                            data.get(),
                            "alt",
                            (image.with() ? "Image with “" : "Image without “") + word + "”, "
                                    + report.subset(image.subset()) + ", image " + image.number())
                    .element("figcaption", caption)
                    .end();
        } else if (pictures.isChanged(image)) {
            note("Image " + image.number() + " of " + report.subset(image.subset())
                    + " has changed since it was compared, so it is not shown.");
        }
        return this;
    }

    private String caption(WordFinding.EvidenceImage image) {
        String name = report.options().blurred() ? "" : " · " + image.name();
        String seen = image.filter() < 0
                ? ""
                : " · filter " + image.filter() + ", cosine " + Figures.decimal(image.nearness(), 2);
        return report.subset(image.subset()) + " · image " + image.number() + name + seen;
    }
}
