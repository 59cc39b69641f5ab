package org.filterscope.dataset.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.filterscope.dataset.catalogue.Birds;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Datasets as somebody with a browser sees them. */
@BrowserTest
class DatasetBrowserTests {

    private static final String PASSWORD = "violet lantern harbour";
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    @Autowired
    private People people;

    @Autowired
    private DatasetImports imports;

    @Autowired
    private Subsets subsets;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.setPassword(editor, PASSWORD);
    }

    @Test
    void pictures_of_all_pages_about_datasets(Visit visit) {
        signIn(visit);
        visit.open(DatasetNavigation.datasets(project)).pictures("datasets-none");
        visit.open(DatasetNavigation.importing(project)).pictures("dataset-import");
        DatasetId birds = imported(Birds.annotated(folder.resolve("birds")), "Birds");
        SubsetId some = subset(birds, "With birds", new SubsetRule.Shows("bird"));
        SubsetId others = subset(birds, "Without trees", new SubsetRule.Not(new SubsetRule.Shows("tree")));

        visit.open(DatasetNavigation.datasets(project)).pictures("datasets");
        visit.open(DatasetNavigation.dataset(birds) + "?category=bird").pictures("dataset");
        visit.open(DatasetNavigation.image(birds, 1)).pictures("dataset-image");
        visit.open(DatasetNavigation.report(birds)).pictures("dataset-report");
        visit.open(DatasetNavigation.subsets(birds) + "?compare=" + some + "&compare=" + others)
                .pictures("dataset-subsets");
        visit.open(DatasetNavigation.subset(some)).pictures("dataset-subset");
        visit.open(DatasetNavigation.subsetEditor(others)).pictures("dataset-subset-editor");
        visit.open(DatasetNavigation.newTable(birds)).pictures("dataset-table");
    }

    @Test
    void the_grid_is_walked_through_and_picked_from_by_the_keyboard(Visit visit) {
        DatasetId many = imported(Birds.inFolders(folder.resolve("many"), MANY), "Many");
        signIn(visit);
        Page page = visit.open(DatasetNavigation.dataset(many)).page();
        assertThat(tile(page, 1)).isVisible();

        tile(page, 1).focus();
        page.keyboard().press("ArrowRight");
        assertThat(tile(page, 2)).isFocused();
        page.keyboard().press("End");
        assertThat(tile(page, MANY)).isFocused();
        assertThat(tile(page, MANY).locator("img")).hasJSProperty("complete", true);
        page.keyboard().press("Home");
        assertThat(tile(page, 1)).isFocused();

        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+Space");
        assertThat(page.getByText("3 picked", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        page.keyboard().press("Enter");
        page.waitForURL("**/" + DatasetNavigation.image(many, 3));
        page.keyboard().press("ArrowRight");
        page.waitForURL("**/" + DatasetNavigation.image(many, 4));
        page.keyboard().press("Escape");
        page.waitForURL(Pattern.compile(".*/" + DatasetNavigation.dataset(many) + "\\?at=3"));
        assertThat(page.getByText("3 picked", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void only_the_tiles_near_the_sight_exist(Visit visit) {
        DatasetId many = imported(Birds.inFolders(folder.resolve("many"), MANY), "Many");
        signIn(visit);
        Page page = visit.open(DatasetNavigation.dataset(many) + "?size=small").page();
        assertThat(tile(page, 1)).isVisible();

        Locator cells = page.locator("fs-image-grid").getByRole(AriaRole.GRIDCELL);
        assertThat(cells.count()).isLessThan(MANY);
        assertThat(page.locator("fs-image-grid").getByRole(AriaRole.GRID)).hasAttribute("aria-multiselectable", "true");
    }

    @Test
    void a_narrow_window_keeps_the_facets_in_a_drawer(Visit visit) {
        DatasetId birds = imported(Birds.annotated(folder.resolve("birds")), "Birds");
        signIn(visit);
        visit.page().setViewportSize(390, 844);
        Page page = visit.open(DatasetNavigation.dataset(birds)).page();
        Locator tree = page.getByLabel(Pattern.compile("tree, 2 images"));
        assertThat(tree).isHidden();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters"))
                .click();
        tree.check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the images"))
                .click();

        assertThat(page.getByText("2 of 6 images")).isVisible();
        assertThat(tree).isHidden();
        page.waitForURL("**?category=tree");
    }

    @Test
    void boxes_outlines_and_masks_are_drawn_and_left_out(Visit visit) {
        DatasetId birds = imported(Birds.annotated(folder.resolve("birds")), "Birds");
        signIn(visit);
        Page page = visit.open(DatasetNavigation.image(birds, 1)).page();
        Locator picture = page.locator("fs-annotated-image");

        assertThat(picture.locator("rect.shape")).hasCount(1);
        assertThat(picture.locator("path.shape")).hasCount(1);
        assertThat(picture.locator("image.mask")).hasCount(1);
        assertThat(picture.locator(".label")).hasText(new String[] {"bird", "bird", "tree (group)"});
        page.getByLabel("tree", new Page.GetByLabelOptions().setExact(true)).uncheck();

        assertThat(picture.locator("image.mask")).hasCount(0);
        page.waitForURL("**?without=tree");
        assertThat(picture.getByRole(AriaRole.IMG)).hasAttribute("alt", "1.jpg, shows 2 × bird, tree");
    }

    private void signIn(Visit visit) {
        visit.signIn(people.mailOf(editor), PASSWORD);
    }

    private DatasetId imported(Path collection, String name) {
        return people.as(
                editor,
                () -> imports.importNow(project, name, "Seen at the shore", collection, PlayedRun.toTheEnd(project)));
    }

    private SubsetId subset(DatasetId of, String name, SubsetRule rule) {
        return people.as(editor, () -> subsets.create(of, name, "", new SubsetContent.ByRule(rule)));
    }

    private static Locator tile(Page page, int place) {
        return page.locator("fs-image-grid a[data-index='" + (place - 1) + "']");
    }
}
