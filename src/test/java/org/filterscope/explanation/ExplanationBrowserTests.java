package org.filterscope.explanation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.filterscope.dataset.catalogue.DatasetImports;
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
class ExplanationBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";

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

    @BeforeEach
    void a_project_with_a_network_of_colours() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        people.setPassword(colours.editor(), PASSWORD);
    }

    @Test
    void filters_are_searched_and_looked_at(Visit visit) {
        ExplanationId id = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);

        visit.open(ExplanationNavigation.explanations(colours.project())).pictures("explanations");
        visit.open(ExplanationNavigation.explanation(id));
        Page page = visit.page();
        page.getByLabel("Search by meaning").fill("strawberry");
        page.waitForURL(url -> url.endsWith("?q=strawberry"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Filter 0:")))
                .click();
        page.waitForURL(url -> url.endsWith("/filter/0"));
        assertThat(page.locator("h1")).containsText("Filter 0");
    }

    @Test
    void a_layer_is_explained_from_the_form_on(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(ExplanationNavigation.explanations(colours.project())).pictures("explanations-empty");

        visit.open(ExplanationNavigation.start(colours.project(), colours.model(), ColourProject.LAYER) + "&reference="
                + colours.reference() + "&probing=" + colours.probing());
        visit.pictures("explanation-form");
        visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Explain").setExact(true))
                .click();

        visit.page().waitForURL(url -> url.contains("/explanation/"));
        assertThat(visit.page()
                        .locator("fs-filter-grid canvas[data-drawn*=mask]")
                        .first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
    }
}
