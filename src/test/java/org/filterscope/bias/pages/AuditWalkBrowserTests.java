package org.filterscope.bias.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Audits;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.Visit;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AuditWalkBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";
    private static final int UNTIL_COMPUTED = 60_000;

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
    private Audits audits;

    private UserId preparer = UserId.random();
    private UserId reviewer = UserId.random();
    private UserId approver = UserId.random();
    private AuditId audit = AuditId.random();

    @BeforeEach
    void a_plan() {
        ColourProject colours = ColourProject.make(people, models, modelImports, datasetImports);
        preparer = colours.editor();
        reviewer = colours.owner();
        approver = people.aMember(colours.team(), Role.EDITOR);
        List.of(preparer, reviewer, approver).forEach(person -> people.setPassword(person, PASSWORD));
        people.run(preparer, () -> {
            ExplanationId explanation = explanations.explainNow(
                    colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project()));
            audit = audits.create(colours.project(), plan(colours, explanation));
        });
    }

    private static AuditPlan plan(ColourProject colours, ExplanationId explanation) {
        return new AuditPlan(
                "Strawberries and the sky",
                "Which words does the network say of the one and not of the other?",
                Scope.EMPTY,
                Datasheet.EMPTY,
                colours.probing(),
                List.of(
                        new PlannedSubset("Strawberries", new SubsetRule.NameContains("strawberry")),
                        new PlannedSubset("Sky", new SubsetRule.NameContains("sky"))),
                List.of(),
                new ClusterChoice.NearDuplicates(),
                Optional.empty(),
                explanation,
                new WordSettings(6, 3, 0),
                List.of(),
                0.05,
                Margin.DEFAULT,
                1,
                Optional.empty());
    }

    @Test
    void three_people_take_a_plan_to_a_signed_report_that_is_genuine(Visit visit) {
        Page page = visit.page();
        arrive(visit, preparer, FindingAddress.plan(audit, PlanStep.CHECK));
        button(page, "Freeze the plan").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Freeze the plan"))
                .click();
        Locator review = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review and sign"));
        review.waitFor(new Locator.WaitForOptions().setTimeout(UNTIL_COMPUTED));
        review.click();
        sign(visit, "preparer");

        arrive(visit, reviewer, AuditNavigation.review(audit));
        page.getByLabel("What has to change").fill("Say who sees to it.");
        button(page, "Send back").click();
        assertThat(page.locator("main")).containsText("Sent back: Say who sees to it.");
        assertThat(button(page, "Sign as preparer")).hasCount(0);

        arrive(visit, preparer, AuditNavigation.review(audit));
        sign(visit, "preparer");
        assertThat(button(page, "Sign as reviewer")).hasCount(0);
        arrive(visit, reviewer, AuditNavigation.review(audit));
        sign(visit, "reviewer");
        arrive(visit, approver, AuditNavigation.review(audit));
        AuditBrowserTests.assertThatNothingIsInTheWay(page);
        sign(visit, "approver");
        assertThat(page.locator("main")).containsText("The signatures fit what is stored now.");

        byte[] pdf = download(visit);
        Assertions.assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        verify(visit, pdf, "Genuine and current");
        pdf[pdf.length / 2] ^= 1;
        verify(visit, pdf, "Altered");
        AuditBrowserTests.assertThatNothingIsInTheWay(page);
        Assertions.assertThat(visit.faults()).isEmpty();
    }

    private void arrive(Visit visit, UserId person, String address) {
        visit.page().context().clearCookies();
        visit.signIn(people.mailOf(person), PASSWORD).open(address);
    }

    private static void sign(Visit visit, String part) {
        Page page = visit.page();
        page.getByLabel("What you are").fill("Auditor");
        page.getByLabel("Your independence").fill("None of the images are mine.");
        page.getByLabel("Your password").fill(PASSWORD);
        button(page, "Sign as " + part).click();
        assertThat(button(page, "Sign as " + part)).hasCount(0);
    }

    private byte[] download(Visit visit) {
        visit.open(AuditNavigation.audit(audit) + "/report");
        Page page = visit.page();
        Download download =
                page.waitForDownload(() -> page.getByText("PDF/A, full edition").click());
        page.locator(".report-handed tbody tr").waitFor();
        AuditBrowserTests.assertThatNothingIsInTheWay(page);
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void verify(Visit visit, byte[] file, String answer) {
        visit.open("verify")
                .page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("report.pdf", "application/pdf", file));
        Locator found = visit.page().locator(".verify-result h2");
        found.waitFor();
        assertThat(found).hasText(answer);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
