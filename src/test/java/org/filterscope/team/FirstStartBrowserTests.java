package org.filterscope.team;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Needs a workspace that nobody else puts people into. */
@BrowserTest
@TestPropertySource(properties = "filterscope.team.everybody-creates-teams=true")
class FirstStartBrowserTests {

    @Autowired
    private SampleStart samples;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobody_at_all() {
        List.of("remembered_sign_in", "sample_account", "membership", "team", "account")
                .forEach(table -> database.sql("delete from " + table).update());
    }

    @Test
    void every_page_of_a_new_server_leads_to_the_first_start(Visit visit) {
        visit.open("administration/people");
        Page page = visit.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Welcome")))
                .isVisible();
        visit.pictures("first-start");

        page.getByLabel("Your name").fill("Anna");
        page.getByLabel("Mail").first().fill("anna@example.org");
        page.getByLabel("New password").first().fill("turnip velvet orbit cactus");
        page.getByLabel("Name of your team").fill("Birds");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();

        assertThat(page.getByLabel("Account of Anna")).isVisible();
    }

    @Test
    void a_sample_account_signs_in_with_two_clicks(Visit visit) {
        samples.make(
                List.of(
                        new SamplePerson(
                                "Owner of the team", "Mira", "mira@sample.example", "mira-looks-closely", true),
                        new SamplePerson("Reader", "Jon", "jon@sample.example", "jon-looks-too", false)),
                List.of(new SampleTeam(
                        "Sample team", Map.of("mira@sample.example", Role.OWNER, "jon@sample.example", Role.READER))));
        visit.open("sign-in");
        Page page = visit.page();
        visit.pictures("sign-in-samples");

        page.getByLabel("Fill in as Owner of the team").click();
        assertThat(page.getByLabel("Mail").first()).hasValue("mira@sample.example");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();

        assertThat(page.getByLabel("Account of Mira")).isVisible();
    }
}
