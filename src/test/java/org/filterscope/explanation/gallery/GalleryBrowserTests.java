package org.filterscope.explanation.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.filter.FilterNotes;
import org.filterscope.explanation.filter.Verdict;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class GalleryBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";
    private static final List<String> SERIOUS = List.of("serious", "critical");

    @TempDir
    private Path folder;

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
    private KeptExplanations kept;

    @Autowired
    private FilterNotes notes;

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

    private OpenGallery open(Visit visit, String query) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        return OpenGallery.of(visit, id, query);
    }

    @Test
    void filters_are_walked_through_picked_and_opened_by_the_keyboard_alone(Visit visit) {
        OpenGallery gallery = open(visit, "").drawn(0);
        Page page = gallery.page();

        gallery.control("Search by meaning").focus();
        for (int stops = 0; stops < 40 && !focused(gallery.tile(0)); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(gallery.tile(0)).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(gallery.tile(1)).isFocused();
        page.keyboard().press("End");
        assertThat(gallery.tile(5)).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Home");
        page.keyboard().press("Space");
        gallery.waitForQuery("sel=0,5");
        assertThat(page.locator("fs-gallery-bar .picked")).containsText("2 picked");

        gallery.control("Go to filter").focus();
        page.keyboard().type("4");
        page.keyboard().press("Enter");
        assertThat(gallery.tile(4)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/filter/4"));
        assertThat(page.locator("h1")).containsText("Filter 4");
        assertThat(page.locator(".filter-word-table")).isVisible();
        visit.settled();
        page.goBack();
        gallery.waitForQuery("sel=0,5");
        gallery.counted();
        assertThat(page.locator("fs-gallery-bar .picked")).containsText("2 picked");
        assertThat(visit.faults()).isEmpty();
    }

    private static boolean focused(Locator tile) {
        return (Boolean) tile.evaluate("tile => tile.getRootNode().activeElement === tile");
    }

    @Test
    void the_address_and_a_file_restore_a_view_exactly(Visit visit) {
        String query = "look=overlay&share=0.02&p=4&s=3&colours=cividis&crop=region&images=9&sort=strength&sel=1-3";
        OpenGallery gallery = open(visit, query).drawn(0);
        Page page = gallery.page();
        assertThat(gallery.control("Overlay")).isChecked();
        assertThat(gallery.control("Crop to region")).isChecked();
        assertThat(page.locator("fs-gallery-bar output").nth(1)).hasText("4");

        page.locator("fs-gallery-bar summary").click();
        Download download = page.waitForDownload(
                () -> gallery.button("Download view as JSON").click());
        Path file = folder.resolve("view.json");
        download.saveAs(file);

        OpenGallery other = OpenGallery.of(visit, id, "");
        page.locator("fs-filter-gallery input[type=file]").setInputFiles(file);
        other.waitForQuery(query);
        assertThat(other.control("Overlay")).isChecked();

        page.locator("fs-gallery-bar input[type=range]").nth(1).focus();
        page.keyboard().press("ArrowRight");
        other.waitForQuery(query.replace("p=4", "p=5"));
        page.reload();
        assertThat(page.locator("fs-gallery-bar output").nth(1)).hasText("5");
    }

    @Test
    void a_search_by_meaning_says_why_filters_were_found(Visit visit) {
        OpenGallery gallery = open(visit, "");
        gallery.control("Search by meaning").fill("fruit");

        gallery.waitForQuery("q=fruit");
        assertThat(gallery.page().locator("fs-filter-grid .reason").first())
                .containsText(Pattern.compile("berry: a kind of|berry: near in meaning"));
        assertThat(gallery.count()).containsText(Pattern.compile("\\d of 6 filters"));

        gallery.control("Search by meaning").fill("qqqq");
        assertThat(gallery.page().getByText("No filter is like that")).isVisible();
        gallery.button("Show all filters").click();
        assertThat(gallery.tiles()).hasCount(6);
    }

    @Test
    void tiles_and_the_list_show_what_people_make_of_filters(Visit visit) {
        people.run(colours.editor(), () -> notes.mark(id, 2, Verdict.RIGHT, ""));
        people.run(colours.owner(), () -> notes.mark(id, 2, Verdict.WRONG, ""));

        OpenGallery gallery = open(visit, "").drawn(0);

        assertThat(gallery.tile(2))
                .hasAccessibleName(Pattern.compile("marked right by 1, you among them; wrong by 1$"));
        assertThat(gallery.tile(2).locator(".marks")).hasText(Pattern.compile("✓1\\s*✗1"));
        assertThat(gallery.tile(2).locator(".marks .mine")).hasText("✓1");
        assertThat(gallery.page().locator("fs-filter-grid .marks")).hasCount(1);

        OpenGallery.of(visit, id, "view=list");
        assertThat(visit.page().locator("fs-filter-table")).containsText("marked right by 1");
    }

    @Test
    void a_rectangle_on_the_map_led_by_the_keyboard_narrows_the_gallery(Visit visit) {
        OpenGallery gallery = open(visit, "view=map&map=pca&box=0,0,0.5,1");
        Page page = gallery.page();
        assertThat(gallery.count()).containsText(Pattern.compile("^[1-5] of 6 filters"));

        page.locator("fs-filter-map [role=application]").focus();
        page.keyboard().press("Escape");
        assertThat(gallery.count()).hasText("6 filters");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        gallery.waitForQuery("view=map&map=pca&box=0.33,0.35,0.63,0.65");
    }

    @Test
    void what_the_browser_counts_is_what_the_engine_counts(Visit visit) {
        Recounts engine = people.as(
                colours.editor(),
                () -> new Recounts(kept.votes(id), ColourProject.settings().seed()));
        String method = engine.kept().methods().getFirst().method();
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        for (CountRules rules :
                List.of(new CountRules(10, 5), new CountRules(10, 10), new CountRules(3, 2), new CountRules(1, 1))) {
            OpenGallery gallery = OpenGallery.of(visit, id, "p=" + rules.images() + "&s=" + rules.words());
            engine.assertThatTheyAgree(gallery.words(), method, rules);
        }
    }

    @Test
    void nothing_stands_in_the_way_of_those_who_see_or_move_otherwise(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        for (String query : List.of("sel=1", "view=map&map=pca", "view=list&q=strawberry")) {
            OpenGallery gallery = OpenGallery.of(visit, id, query);
            List<Rule> violations = new AxeBuilder(gallery.page())
                    .include("fs-filter-gallery")
                    .analyze()
                    .getViolations();
            assertThat(violations)
                    .as(query)
                    .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    @Test
    void a_narrow_window_folds_the_settings_away(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.page().setViewportSize(390, 844);
        OpenGallery gallery = OpenGallery.of(visit, id, "").drawn(0);
        assertThat(gallery.control("Heat map")).isHidden();

        gallery.button("Settings").click();
        gallery.control("Heat map").check();
        gallery.waitForQuery("look=heat");
    }

    @Test
    void pictures_of_the_gallery(Visit visit) {
        open(visit, "").drawn(0);
        visit.pictures("gallery", "colour of Colours");
        OpenGallery.of(visit, id, "view=map&map=pca&look=overlay");
        visit.pictures("gallery-map");
        visit.open(ExplanationNavigation.explanation(id) + "?view=list").pictures("gallery-list");
    }
}
