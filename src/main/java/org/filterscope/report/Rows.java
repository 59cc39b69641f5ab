package org.filterscope.report;

/** A table that is being written, row by row. */
final class Rows {

    private final Markup markup;
    private int rows;

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

    /** Adds a row; what begins like a number stands to the right. */
    Rows row(String name, String... cells) {
        markup.open("tr").element("th", name, "scope", "row");
        for (String cell : cells) {
            if (!cell.isEmpty() && "0123456789+−<".indexOf(cell.charAt(0)) >= 0) {
                markup.element("td", cell, "class", "number");
            } else {
                markup.element("td", cell);
            }
        }
        markup.end();
        rows++;
        return this;
    }

    /** Whether no row was added. */
    boolean isEmpty() {
        return rows == 0;
    }

    void end() {
        markup.end().end().end();
    }
}
