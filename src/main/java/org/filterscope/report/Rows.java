package org.filterscope.report;

import org.filterscope.page.Markup;
import org.filterscope.tensor.ContentHash;

/** A table that is being written, row by row. */
final class Rows {

    private static final String BEGINNINGS = "0123456789+−<";
    private static final int LONGEST_NUMBER = 26;

    private final Markup markup;

    Rows(Markup markup, String caption, String... headings) {
        this.markup = markup;
        markup.open("div", "class", "scroller", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (String heading : headings) {
            markup.element("th", heading, "scope", "col");
        }
        markup.end().end().open("tbody");
    }

    /** Adds a row. */
    Rows row(String name, String... cells) {
        markup.open("tr").element("th", name, "scope", "row");
        for (String cell : cells) {
            markup.element("td", cell, "class", kind(cell));
        }
        markup.end();
        return this;
    }

    private static String kind(String cell) {
        if (ContentHash.isHex(cell)) {
            return "hash";
        }
        boolean number = !cell.isEmpty() && cell.length() <= LONGEST_NUMBER && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
        return number ? "number" : "text";
    }

    void end() {
        markup.end().end().end();
    }
}
