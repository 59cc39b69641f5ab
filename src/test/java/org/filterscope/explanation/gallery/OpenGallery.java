package org.filterscope.explanation.gallery;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.fixture.Visit;

/** A gallery in a browser. */
record OpenGallery(Page page) {

    private static final int PATIENCE = 60_000;
    private static final Pattern COUNTED = Pattern.compile("^(0 of )?[1-9]\\d* (of \\d+ )?filters$");

    /** Opens the gallery of an explanation; what stands behind the question mark may be empty. */
    static OpenGallery of(Visit visit, ExplanationId explanation, String query) {
        String address = ExplanationNavigation.explanation(explanation);
        return new OpenGallery(visit.open(query.isEmpty() ? address : address + "?" + query)
                        .page())
                .counted();
    }

    /** Waits until words and chance levels are found. */
    OpenGallery counted() {
        PlaywrightAssertions.assertThat(count()).containsText(COUNTED, new ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    /** How many filters are found, in words. */
    Locator count() {
        return page.locator("fs-gallery-bar .count").first();
    }

    Locator tile(int filter) {
        return page.locator("fs-filter-grid a:has(.number:text-is('" + filter + "'))");
    }

    Locator tiles() {
        return page.locator("fs-filter-grid a");
    }

    Locator control(String label) {
        return page.locator("fs-gallery-bar").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.locator("fs-filter-gallery button:text-is('" + name + "')");
    }

    /** Waits until the images of a filter are drawn. */
    OpenGallery drawn(int filter) {
        PlaywrightAssertions.assertThat(tile(filter).locator("canvas"))
                .hasAttribute("data-drawn", Pattern.compile(".+"));
        return this;
    }

    /** What is counted in the browser now, filter by filter. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> words() {
        page.waitForFunction("async () => (await document.querySelector('fs-filter-gallery').counted())"
                + ".some(filter => filter.chance.length > 0)");
        return (List<Map<String, Object>>) page.evaluate("() => document.querySelector('fs-filter-gallery').counted()");
    }

    /** What stands behind the question mark of the address, once it says this. */
    void waitForQuery(String query) {
        page.waitForURL(url -> url.endsWith("?" + query));
    }
}
