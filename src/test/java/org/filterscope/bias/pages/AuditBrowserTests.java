package org.filterscope.bias.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.filterscope.bias.AuditFixture;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Audits;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageTile;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BrowserTest
class AuditBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";

    private static final List<String> SERIOUS = List.of("serious", "critical");

    @Autowired
    private ApplicationContext context;

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
    private ImagePlaces places;

    @Autowired
    private Audits audits;

    private ColourProject colours;
    private AuditId audit = AuditId.random();
    private AuditId draft = AuditId.random();

    @BeforeEach
    void an_audit() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        people.setPassword(colours.editor(), PASSWORD);
        people.run(colours.editor(), () -> {
            ExplanationId explanation = explanations.explainNow(
                    colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project()));
            AuditPlan plan = AuditFixture.plan(colours.probing(), explanation);
            List<ImageTile> images = places.window(colours.probing(), SubsetRule.EVERY_IMAGE, 0, 16)
                    .images();
            audit = AuditFixture.made(context, colours.project(), plan, images);
            draft = audits.create(colours.project(), plan);
        });
    }

    @Test
    void a_comparison_is_narrowed_walked_by_keyboard_and_followed_to_its_evidence(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(AuditNavigation.audit(audit));
        Page page = visit.page();
        Locator lines = page.locator("fs-forest-plot li a");
        assertThat(lines).hasCount(40);
        visit.pictures("audit", "Who stands beside what");
        for (String chart : List.of("fs-forest-plot", "fs-word-map", "fs-concept-tree", "vaadin-grid")) {
            page.locator(chart).scrollIntoViewIfNeeded();
            visit.pictures("audit-" + chart);
        }
        assertThatNothingIsInTheWay(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Material"))
                .click();
        assertThat(lines).hasCount(6);
        page.waitForURL(url -> url.endsWith("?verdict=material"));
        assertThat(page.locator(".comparison-count")).hasText("6 of 300 words");

        lines.first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/finding?word=broom"));
        assertThat(page.locator("h1")).hasText("“broom”");
        visit.settled();
        visit.pictures("audit-finding");
        assertThatNothingIsInTheWay(page);

        page.goBack();
        visit.settled();
        assertThat(lines).hasCount(6);
        Assertions.assertThat(visit.faults()).isEmpty();
    }

    @Test
    void the_map_and_the_tree_are_walked_by_arrows(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(AuditNavigation.audit(audit) + "?verdict=material,uncertain");
        Page page = visit.page();
        Locator tree = page.locator("fs-concept-tree");
        Locator concept = tree.locator("[role=treeitem][aria-expanded]").first();
        concept.focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("concept="));
        assertThat(tree.locator("[aria-selected=true]")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave the concept"))
                .click();
        page.waitForURL(url -> !url.contains("concept="));

        Locator points = page.locator("fs-word-map a");
        assertThat(points).hasCount(9);
        points.first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(points.first()).not().isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/finding?word="));
        Assertions.assertThat(visit.faults()).isEmpty();
    }

    @Test
    void lists_and_plans_are_looked_at(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(AuditNavigation.audits(colours.project())).pictures("audits", "Audits");
        assertThatNothingIsInTheWay(visit.page());
        visit.open(AuditNavigation.newAudit(colours.project()) + "?dataset=" + colours.probing())
                .pictures("audit-new", "Plan an audit");
        for (PlanStep step : PlanStep.values()) {
            visit.open(FindingAddress.plan(draft, step)).pictures("audit-plan-" + step.key(), "Who stands beside what");
            assertThatNothingIsInTheWay(visit.page());
        }
        Assertions.assertThat(visit.faults()).isEmpty();
    }

    static void assertThatNothingIsInTheWay(Page page) {
        // no script runs within the report that is shown, so nothing could look into it
        AxeBuilder axe = new AxeBuilder(page).include("main").exclude(".report-frame");
        Assertions.assertThat(axe.analyze().getViolations())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .extracting(Rule::getId)
                .as(page.url())
                .isEmpty();
    }
}
