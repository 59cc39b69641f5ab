package org.filterscope.explanation.filter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class FilterBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";

    private static final List<String> SERIOUS = List.of("serious", "critical");

    /** How many pixels of the first top image are dimmed, since they lie outside the region. */
    private static final String DIMMED = """
            () => {
              const canvas = document.querySelector('.filter-tiles fs-filter-image').renderRoot.querySelector('canvas');
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              return data.filter((value, at) => at % 4 === 3 && value > 150 && value < 200).length;
            }""";

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private ModelImports modelImports;

    @Autowired
    private DatasetImports datasetImports;

    @Autowired
    private Explanations explanations;

    private ColourProject colours;

    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        people.setPassword(colours.editor(), PASSWORD);
        id = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    @Test
    void a_filter_is_looked_at_recounted_and_marked(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(ExplanationNavigation.filter(id, 0));
        Page page = visit.page();
        assertThat(page.locator(".filter-word-table tbody tr").first()).isVisible();
        visit.pictures("filter");
        page.locator(".filter-tiles").scrollIntoViewIfNeeded();
        page.waitForFunction("() => (" + DIMMED + ")() > 0");
        visit.pictures("filter-images");

        Assertions.assertThat(
                        new AxeBuilder(page).include(".filter-page").analyze().getViolations())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(Rule::getId)
                .isEmpty();

        moveTheThreshold(page);
        takeAnImageOut(page);
        mark(page);

        visit.open(page.url().substring(visit.server().length() + 1));
        assertThat(page.locator(".filter-toggle[aria-pressed='true']")).hasCount(1);
        page.keyboard().press("n");
        page.waitForURL(url -> url.contains("/filter/1"));
        Assertions.assertThat(visit.faults()).isEmpty();
    }

    @Test
    void words_are_counted_as_the_gallery_counted_them_until_they_are_wanted_as_explained(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(ExplanationNavigation.filter(id, 0) + "?p=1&s=1");
        Page page = visit.page();
        Locator counted = page.locator(".filter-words [role=status]");
        assertThat(counted).containsText("Counted from the 1 nearest words of 1 image");
        assertThat(page.locator(".filter-word-table tbody tr")).hasCount(1);

        counted.getByText("Count as explained").click();

        assertThat(counted).not().containsText("of 1 image");
        assertThat(counted.locator("button")).hasCount(0);
    }

    private static void moveTheThreshold(Page page) {
        Locator line = page.getByRole(AriaRole.SLIDER);
        double before = Double.parseDouble(line.getAttribute("aria-valuenow"));
        int dimmed = (Integer) page.evaluate(DIMMED);
        line.scrollIntoViewIfNeeded();
        BoundingBox box = line.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x - 150, box.y + 40);
        page.mouse().up();

        double after = Double.parseDouble(line.getAttribute("aria-valuenow"));
        Assertions.assertThat(after).isLessThan(before);
        page.locator(".filter-tiles").scrollIntoViewIfNeeded();
        page.waitForFunction("before => (" + DIMMED + ")() < before", dimmed);
        line.press("ArrowRight");
        Assertions.assertThat(Double.parseDouble(line.getAttribute("aria-valuenow")))
                .isGreaterThan(after);
    }

    private static void takeAnImageOut(Page page) {
        page.locator(".filter-word").first().click();
        assertThat(page.locator(".filter-votes tbody tr").first()).isVisible();
        String strengths = page.locator(".filter-word-table").innerText();

        page.locator(".filter-toggle").first().click();

        assertThat(page.getByText("1 left out")).isVisible();
        assertThat(page.locator(".filter-word-table")).not().hasText(strengths);
        assertThat(page.locator(".filter-votes tbody tr").first().getByRole(AriaRole.CHECKBOX))
                .not()
                .isChecked();
        page.waitForURL(url -> url.contains("without=0"));
    }

    private static void mark(Page page) {
        page.getByLabel("Partly").check();
        page.getByLabel("Why (not needed)").fill("nip");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mark").setExact(true))
                .click();
        assertThat(page.getByText("0 right · 1 partly · 0 wrong")).isVisible();
        Assertions.assertThat(page.url()).contains("/filter/0");
    }
}
