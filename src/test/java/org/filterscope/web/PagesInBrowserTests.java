package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Test
    void pages_before_the_sign_in_hold_at_every_width(Visit visit) {
        visit.open("sign-in").pictures("sign-in");

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_of_a_project_hold_at_every_width_in_light_and_dark(Visit visit) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("projects", "");
        pages.put("project", "project/" + sample.project());
        pages.put("models", "project/" + sample.project() + "/models");
        pages.put("model-import", "project/" + sample.project() + "/models/import");
        pages.put("model", "model/" + sample.model());
        pages.put("model-preprocessing", "model/" + sample.model() + "/preprocessing");
        pages.put("layer", "model/" + sample.model() + "/layer/1");
        pages.put("datasets", "project/" + sample.project() + "/datasets");
        pages.put("dataset-import", "project/" + sample.project() + "/datasets/import");
        pages.put("dataset", "dataset/" + sample.probing());
        pages.put("dataset-report", "dataset/" + sample.probing() + "/report");
        pages.put("image", "dataset/" + sample.probing() + "/image/1");
        pages.put("subsets", "dataset/" + sample.probing() + "/subsets");
        pages.put("subset-new", "dataset/" + sample.probing() + "/subsets/new");
        pages.put("subset", "subset/" + sample.subsets().values().iterator().next());
        pages.put("explanations", "project/" + sample.project() + "/explanations");
        pages.put("explain", "project/" + sample.project() + "/explain");
        pages.put("explanation", "explanation/" + sample.explanation());
        pages.put("filter", "explanation/" + sample.explanation() + "/filter/0");
        pages.put("jobs", "project/" + sample.project() + "/jobs");
        pages.put("job", "job/" + sample.job());
        pages.put("schedules", "project/" + sample.project() + "/schedules");
        pages.put("trash", "project/" + sample.project() + "/trash");
        pages.put("teams", "teams");
        pages.put("team", "team/" + sample.team());
        pages.put("team-trail", "team/" + sample.team() + "/trail");
        pages.put("account", "account");
        visit.signIn(SampleRole.OWNER.mail(), SampleRole.PASSWORD);

        pages.forEach((name, address) -> visit.open(address).pictures(name));

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_of_the_administration_hold_at_every_width(Visit visit) {
        visit.signIn(SampleRole.ADMINISTRATOR.mail(), SampleRole.PASSWORD);

        for (String page : new String[] {"people", "teams", "storage", "jobs", "nodes", "trail"}) {
            visit.open("administration/" + page).pictures("administration-" + page);
        }
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void pages_that_cannot_be_shown_say_so(Visit visit) {
        visit.signIn(SampleRole.STRANGER.mail(), SampleRole.PASSWORD);

        visit.open("no-such-page").pictures("unknown-address");
        visit.open("project/" + sample.project()).pictures("unknown-thing");
        visit.open("administration/people").pictures("not-allowed");
        PlaywrightAssertions.assertThat(visit.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You may not see this page")))
                .isVisible();
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
