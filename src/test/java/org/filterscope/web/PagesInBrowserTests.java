package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.demo.SampleRole;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.Visit;
import org.filterscope.fixture.WithSampleProject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All pages of the sample project in a real browser; their pictures are an output of the build. */
@BrowserTest
@WithSampleProject
class PagesInBrowserTests {

    @Autowired
    private SampleProject sample;

    /** A page with its heading, or a part of that. */
    private record Shown(String name, String address, String heading) {}

    @Test
    void pages_before_the_sign_in_hold_at_every_width(Visit visit) {
        visit.open("sign-in").pictures("sign-in", "Sign in");

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_of_a_project_hold_at_every_width_in_light_and_dark(Visit visit) {
        String project = "project/" + sample.project();
        String model = "model/" + sample.model();
        String dataset = "dataset/" + sample.probing();
        Map.Entry<String, SubsetId> subset =
                sample.subsets().entrySet().iterator().next();
        String explanation = "explanation/" + sample.explanation();
        String team = "team/" + sample.team();
        List<Shown> pages = List.of(
                new Shown("projects", "", "Projects"),
                new Shown("project", project, "Emoji scenes"),
                new Shown("models", project + "/models", "Models"),
                new Shown("model-import", project + "/models/import", "Import a model"),
                new Shown("model", model, "Emoji network"),
                new Shown("model-preprocessing", model + "/preprocessing", "Preprocessing"),
                new Shown("model-labels", model + "/labels", "Class labels"),
                new Shown("layer", model + "/layer/1", "conv2"),
                new Shown("datasets", project + "/datasets", "Datasets"),
                new Shown("dataset-import", project + "/datasets/import", "Import images"),
                new Shown("dataset", dataset, "Probing scenes"),
                new Shown("dataset-report", dataset + "/report", "Probing scenes"),
                new Shown("image", dataset + "/image/1", "scene-00001.jpg"),
                new Shown("subsets", dataset + "/subsets", "Probing scenes"),
                new Shown("subset-new", dataset + "/subsets/new", "New subset"),
                new Shown("subset", "subset/" + subset.getValue(), subset.getKey()),
                new Shown("explanations", project + "/explanations", "Explanations"),
                new Shown("explain", project + "/explain", "Explain a layer"),
                new Shown("explanation", explanation, "conv6 of Emoji network"),
                new Shown("filter", explanation + "/filter/0", "Filter 0"),
                new Shown("jobs", project + "/jobs", "Jobs"),
                new Shown("job", "job/" + sample.job(), "Make the sample project"),
                new Shown("schedules", project + "/schedules", "Schedules"),
                new Shown("trash", project + "/trash", "Trash"),
                new Shown("teams", "teams", "Teams"),
                new Shown("team", team, "Demo"),
                new Shown("team-trail", team + "/trail", "What was done"),
                new Shown("account", "account", "Account"));
        visit.signIn(SampleRole.OWNER.mail(), SampleRole.PASSWORD);

        for (Shown shown : pages) {
            visit.open(shown.address()).pictures(shown.name(), shown.heading());
        }

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_of_the_administration_hold_at_every_width(Visit visit) {
        visit.signIn(SampleRole.ADMINISTRATOR.mail(), SampleRole.PASSWORD);

        visit.open("administration/people").pictures("administration-people", "People");
        visit.open("administration/teams").pictures("administration-teams", "All teams");
        visit.open("administration/storage").pictures("administration-storage", "Storage");
        visit.open("administration/jobs").pictures("administration-jobs", "Queue");
        visit.open("administration/nodes").pictures("administration-nodes", "Nodes");
        visit.open("administration/trail").pictures("administration-trail", "What was done");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_that_cannot_be_shown_say_so(Visit visit) {
        visit.signIn(SampleRole.STRANGER.mail(), SampleRole.PASSWORD);

        visit.open("no-such-page").picturesOfFault("unknown-address", "There is no such page");
        visit.open("project/" + sample.project()).picturesOfFault("unknown-thing", "Nothing to see here");
        visit.open("administration/people").picturesOfFault("not-allowed", "You may not see this page");
    }

    @Test
    void the_content_is_reached_by_keyboard_past_the_navigation(Visit visit) {
        visit.signIn(SampleRole.READER.mail(), SampleRole.PASSWORD);

        Locator skip =
                visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the content"));
        skip.focus();
        visit.page().keyboard().press("Enter");

        assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("content");
    }

    @Test
    void dark_mode_is_kept_for_the_next_visit(Visit visit) {
        visit.signIn(SampleRole.READER.mail(), SampleRole.PASSWORD);
        Page page = visit.page();
        page.getByLabel("Account of Rosa Lindgren").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Appearance"))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("Dark").setExact(true))
                .click();

        visit.open("teams");

        page.waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
    }
}
