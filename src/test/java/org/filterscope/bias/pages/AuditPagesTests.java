package org.filterscope.bias.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditFixture;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WorkspaceTest
class AuditPagesTests extends SpringBrowserlessTest {

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
    private Subsets subsets;

    @Autowired
    private ImagePlaces places;

    @Autowired
    private Audits audits;

    private ColourProject colours;
    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    private AuditId made() {
        return people.as(colours.editor(), () -> {
            List<ImageTile> images = places.window(colours.probing(), SubsetRule.EVERY_IMAGE, 0, 16)
                    .images();
            AuditPlan plan = AuditFixture.plan(colours.probing(), explanation);
            return AuditFixture.made(context, colours.project(), plan, images);
        });
    }

    private SubsetId subset(String category) {
        return people.as(
                colours.editor(),
                () -> subsets.create(
                        colours.probing(), category, "", new SubsetContent.ByRule(new SubsetRule.Shows(category))));
    }

    @Test
    void without_audits_editors_are_offered_the_next_step_and_readers_are_not() {
        people.signIn(colours.editor());
        open(AuditNavigation.audits(colours.project()));
        assertThat(headings()).contains("Nothing has been audited yet");
        assertThat(buttons()).contains("Plan an audit");

        as(colours.reader(), AuditNavigation.audits(colours.project()));
        assertThat(headings()).contains("Nothing has been audited yet");
        assertThat(buttons()).doesNotContain("Plan an audit");
    }

    @Test
    void a_plan_is_made_from_chosen_subsets_and_frozen_step_by_step() {
        SubsetId grass = subset("grass");
        SubsetId sky = subset("sky");
        people.signIn(colours.editor());
        open(DatasetNavigation.subsets(colours.probing()) + "?compare=" + grass + "&compare=" + sky);
        String address = find(Anchor.class).all().stream()
                .filter(link -> link.getText().equals("Plan an audit of the chosen subsets"))
                .findFirst()
                .orElseThrow()
                .getHref();

        open(address);
        TextField title = find(TextField.class).all().stream()
                .filter(field -> "Title".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(title).setValue("Grass and sky");
        test(button("Make the draft")).click();

        AuditCard draft = audits.of(colours.project()).getFirst();
        assertThat(draft.state()).isEqualTo(AuditState.DRAFT);
        assertThat(audits.plan(draft.id()).subsets())
                .extracting(subset -> subset.name())
                .containsExactly("grass", "sky");
        for (int step = 1; step < PlanStep.values().length; step++) {
            test(button("Save and go on")).click();
        }
        assertThat(headings()).contains("What these numbers can show");
        assertThat(buttons()).contains("Freeze the plan");
        assertThat(audits.plan(draft.id()).title()).isEqualTo("Grass and sky");
        assertThat(audits.get(draft.id()).planHash()).isEmpty();

        people.run(colours.editor(), () -> audits.freeze(draft.id()));
        open(AuditNavigation.audits(colours.project()));
        open(AuditNavigation.audit(draft.id()) + "/plan");

        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        assertThat(buttons()).doesNotContain("Save", "Freeze the plan");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("SHA-256 " + audits.get(draft.id()).planHash().orElseThrow());
    }

    @Test
    void a_draft_is_shown_to_readers_and_not_changed_by_them() {
        AuditId draft = people.as(
                colours.editor(),
                () -> audits.create(colours.project(), AuditFixture.plan(colours.probing(), explanation)));

        as(colours.reader(), AuditNavigation.audit(draft));

        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        assertThat(buttons()).doesNotContain("Save", "Freeze the plan", "Put in the trash");
    }

    @Test
    void a_comparison_shows_all_words_and_narrows_them_by_the_address() {
        AuditId audit = made();
        as(colours.reader(), AuditNavigation.audit(audit));

        ComparisonPanel panel = find(ComparisonPanel.class).single();
        assertThat(panel.shown()).hasSize(300);
        assertThat(find(H1.class).single().getText()).isEqualTo("Who stands beside what");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Between Women and Men, of 300 words: 6 material, "));
        assertThat(headings())
                .contains(
                        "Differences",
                        "Map of the words",
                        "By concept",
                        "All numbers",
                        "What this audit does not show");
        assertThat(buttons()).doesNotContain("Copy the plan", "Put in the trash");

        open(AuditNavigation.audit(audit) + "?pair=0-2&verdict=material&sort=word&up=1");

        assertThat(find(ComparisonPanel.class).single().shown())
                .extracting(WordFinding::word)
                .containsExactlyInAnyOrder("balloon", "briefcase", "broom", "handbag", "laptop", "stethoscope");
    }

    @Test
    void choosing_a_verdict_narrows_what_is_shown_at_once() {
        AuditId audit = made();
        as(colours.editor(), AuditNavigation.audit(audit));

        find(VerdictToggle.class).all().getFirst().getContent().click();

        assertThat(find(ComparisonPanel.class).single().shown()).hasSize(6);
        assertThat(buttons()).contains("Copy the plan", "Put in the trash");
    }

    @Test
    void a_finding_shows_its_numbers_its_filters_and_images_of_both_subsets() {
        AuditId audit = made();
        as(colours.reader(), FindingAddress.of(audit, AuditFixture.MATERIAL, 0, 1));

        assertThat(find(H1.class).single().getText()).isEqualTo("“handbag”");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("26 points more"));
        assertThat(hrefs())
                .contains(
                        ExplanationNavigation.filter(explanation, 2),
                        DatasetNavigation.image(colours.probing(), 1),
                        FindingAddress.of(audit, AuditFixture.MATERIAL, 1, 2));
        assertThat(find(EvidencePicture.class).all()).hasSize(16);
        assertThat(((FindingView) getCurrentView()).reviewPlace().isAttached()).isTrue();
    }

    @Test
    void a_word_that_was_never_seen_has_no_page() {
        AuditId audit = made();
        as(colours.reader(), AuditNavigation.finding(audit, "unicorn"));

        assertThat(getCurrentView()).isNotInstanceOf(FindingView.class);
    }

    @Test
    void the_list_counts_verdicts_and_says_who_prepared_an_audit() {
        AuditId audit = made();
        as(colours.reader(), AuditNavigation.audits(colours.project()));

        assertThat(hrefs()).contains(AuditNavigation.audit(audit));
        assertThat(find(AuditCardView.class).all()).hasSize(1);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Prepared by Person "));
    }

    private void as(UserId person, String address) {
        people.signIn(person);
        open("");
        open(address);
    }

    private List<String> hrefs() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Goes to an address with what follows its question mark. */
    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }
}
