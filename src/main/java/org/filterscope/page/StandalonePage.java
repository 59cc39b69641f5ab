package org.filterscope.page;

/** Pages that hold all they need: they run no script and ask for nothing, which their Content-Security-Policy makes sure of. */
public final class StandalonePage {

    private StandalonePage() {}

    /** What a browser lets a page of this style do. */
    public static String policy(InlineStyle style) {
        return "default-src 'none'; img-src data:; style-src " + style.source()
                + "; base-uri 'none'; form-action 'none'";
    }

    /**
     * Writes the head of a page; what is opened next is in its body.
     *
     * @param metas further facts about the page, as names and contents in turn
     */
    public static Markup begin(Markup markup, String title, InlineStyle style, String... metas) {
        markup.open("html", "lang", "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style))
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer");
        for (int i = 0; i < metas.length; i += 2) {
            markup.empty("meta", "name", metas[i], "content", metas[i + 1]);
        }
        return markup.element("title", title)
                .element("style", style.text())
                .end()
                .open("body");
    }
}
