package org.filterscope.explanation.compare;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.page.LocaleText;

/** Links to the pages before and after this one of a long list. */
final class PageSteps extends Nav {

    private final int page;
    private final int size;
    private final int length;

    /**
     * Steps.
     *
     * @param state what is shown; a page behind the last one counts as the last one
     * @param size how many things are on a page
     * @param length how many things there are
     */
    PageSteps(CompareState state, int size, int length) {
        int pages = Math.max(1, (length + size - 1) / size);
        this.page = Math.min(state.page(), pages);
        this.size = size;
        this.length = length;
        addClassName("page-steps");
        getElement().setAttribute("aria-label", "Pages of the list");
        if (page > 1) {
            add(new Anchor(state.withPage(page - 1).address(), "← Page " + LocaleText.number(page - 1)));
        }
        add(new Span("Page " + LocaleText.number(page) + " of " + LocaleText.number(pages)));
        if (page < pages) {
            add(new Anchor(state.withPage(page + 1).address(), "Page " + LocaleText.number(page + 1) + " →"));
        }
        setVisible(pages > 1);
    }

    /** The part of a list that is on this page. */
    <T> List<T> of(List<T> all) {
        return all.subList(Math.min((page - 1) * size, length), Math.min(page * size, length));
    }
}
