package org.filterscope.explanation.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.compare.CompareNavigation;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class BoardBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";
    private static final Path PICTURES = Path.of("target", "screenshots");

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

    @Autowired
    private Board board;

    private ColourProject colours;

    @BeforeEach
    void a_project_with_a_network_of_colours() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        people.setPassword(colours.editor(), PASSWORD);
    }

    @Test
    void explanations_are_compared_side_by_side(Visit visit) {
        ExplanationId one = anExplanation(new CountRules(10, 5));
        ExplanationId other = anExplanation(new CountRules(3, 2));
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);

        visit.open(CompareNavigation.COMPARE).pictures("compare-empty");
        visit.open(CompareNavigation.compare(one, other));
        assertThat(visit.page().locator(".filter-figure img").first()).isVisible();
        visit.pictures("compare", "Compare explanations");
        visit.page().evaluate("() => document.querySelector('.compare-pairs').scrollIntoView()");
        visit.pictures("compare-pairs");
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Words ("))
                .click();
        visit.page().waitForURL(url -> url.endsWith("&show=words"));
        visit.settled().pictures("compare-words");
        visit.open(CompareNavigation.compare(one, other) + "&show=changes").pictures("compare-changes");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void a_board_is_ordered_with_keys_and_by_dragging_and_kept_as_a_page_that_asks_for_nothing(Visit visit) {
        ExplanationId id = anExplanation(new CountRules(10, 5));
        people.run(colours.editor(), () -> {
            board.pin(id, List.of(0, 1, 2), BoardName.USUAL);
            board.note(id, 1, "<b>Brightest</b> of all");
        });
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(BoardNavigation.board(colours.project()));
        Page page = visit.page();
        Locator headings = page.locator(".pin-card h3");

        page.getByLabel("Move Filter 0: arrow keys, Home and End").focus();
        page.keyboard().press("ArrowRight");
        assertThat(headings).hasText(new String[] {"Filter 1", "Filter 0", "Filter 2"});
        page.keyboard().press("End");
        assertThat(headings).hasText(new String[] {"Filter 1", "Filter 2", "Filter 0"});
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("3 of 3")))
                .isVisible();

        page.locator(".pin-card").nth(2).dragTo(page.locator(".pin-card").first());
        assertThat(headings).hasText(new String[] {"Filter 0", "Filter 1", "Filter 2"});
        visit.pictures("board", "Board");

        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save as one page"))
                        .click());
        lookAtOffline(page.context().browser(), download.path());
    }

    /** Opens a file in a browser that reaches nothing, and sees that it does not even try. */
    private static void lookAtOffline(Browser browser, Path file) {
        try (BrowserContext offline = browser.newContext(new Browser.NewContextOptions().setOffline(true))) {
            Page page = offline.newPage();
            List<String> asked = new ArrayList<>();
            List<String> faults = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onPageError(faults::add);
            Path html = PICTURES.resolve("board-page.html");
            copy(file, html);
            page.navigate(html.toUri().toString());

            assertThat(page.locator("h1")).hasText("Board");
            assertThat(page.locator("article h2")).hasCount(3);
            assertThat(page.locator(".note")).hasText("<b>Brightest</b> of all");
            assertThat(
                            (Boolean)
                                    page.evaluate(
                                            "() => document.images.length === 18 && [...document.images].every(i => i.naturalWidth > 0)"))
                    .as("all pictures are in the file")
                    .isTrue();
            assertThat((String)
                            page.evaluate("() => getComputedStyle(document.querySelector('article')).borderTopStyle"))
                    .as("the style is in the file and allowed")
                    .isEqualTo("solid");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(1440, 390)) {
                    page.setViewportSize(width, 900);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(
                                    "board-page-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
                    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
            assertThat(asked)
                    .as("what the page asked for")
                    .allMatch(url ->
                            url.startsWith("data:") || url.equals(html.toUri().toString()));
            assertThat(faults).isEmpty();
        }
    }

    private static void copy(Path file, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExplanationId anExplanation(CountRules rules) {
        return people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(),
                        colours.request(ColourProject.settings().withRules(rules)),
                        PlayedRun.toTheEnd(colours.project())));
    }
}
