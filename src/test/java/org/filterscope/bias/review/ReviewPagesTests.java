package org.filterscope.bias.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkspaceTest
class ReviewPagesTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "a password of the preparer";

    @Autowired
    private People people;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewPanels panels;

    @Autowired
    private Audits audits;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient database;

    private UserId preparer = UserId.random();
    private UserId reader = UserId.random();
    private AuditId audit = AuditId.random();

    @BeforeEach
    void an_audit_with_results() {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        preparer = people.aMember(team, Role.EDITOR);
        reader = people.aMember(team, Role.READER);
        people.setPassword(preparer, PASSWORD);
        audit = people.as(preparer, () -> new TheAudits(database, files).aMadeAudit(project, preparer));
    }

    @Test
    void editors_decide_remark_and_sign_where_readers_only_read() {
        people.signIn(preparer);
        UI.getCurrent().navigate(AuditNavigation.review(audit));
        assertThat(find(H1.class).single().getText()).isEqualTo("Review of People at work");
        assertThat(buttons()).contains("Add the remark", "Record the deviation", "Sign as preparer");
        assertThat(links()).contains(AuditNavigation.finding(audit, TheAudits.FOUND));
        assertThat(links()).doesNotContain(AuditNavigation.finding(audit, TheAudits.NOT_FOUND));

        people.signIn(reader);
        UI.getCurrent().navigate(AuditNavigation.review(audit), QueryParameters.of("show", "mine"));
        assertThat(links()).doesNotContain(AuditNavigation.finding(audit, TheAudits.FOUND));
        UI.getCurrent().navigate(AuditNavigation.review(audit));
        assertThat(buttons()).doesNotContain("Add the remark", "Record the deviation", "Sign as preparer");
        assertThat(links()).contains(AuditNavigation.finding(audit, TheAudits.FOUND));
    }

    @Test
    void a_signature_needs_the_password_of_the_account() {
        people.signIn(preparer);
        UI.getCurrent().navigate(AuditNavigation.review(audit));
        text("What you are").setValue("Analyst");
        area("Your independence").setValue("Employed by the owner of the data");
        find(PasswordField.class).single().setValue("another password than that");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> button("Sign as preparer").click())
                .hasMessageContaining("password");
        assertThat(audits.get(audit).state()).isEqualTo(AuditState.MADE);

        find(PasswordField.class).single().setValue(PASSWORD);
        button("Sign as preparer").click();

        assertThat(audits.get(audit).state()).isEqualTo(AuditState.IN_REVIEW);
        assertThat(buttons()).contains("Send back").doesNotContain("Add the remark", "Sign as reviewer");
        assertThat(paragraphs()).contains("The signatures fit what is stored now.");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(reviews.of(audit).signatures().getFirst().covers());
    }

    @Test
    void nobody_signs_on_a_page_what_was_written_after_it_was_shown() {
        people.signIn(preparer);
        UI.getCurrent().navigate(AuditNavigation.review(audit));
        text("What you are").setValue("Analyst");
        area("Your independence").setValue("Employed by the owner of the data");
        find(PasswordField.class).single().setValue(PASSWORD);
        reviews.remark(audit, java.util.Optional.empty(), "Written in another window");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> button("Sign as preparer").click())
                .hasMessageContaining("changed since this page was shown");
        assertThat(audits.get(audit).state()).isEqualTo(AuditState.MADE);
    }

    @Test
    void whoever_reads_a_review_that_was_tampered_with_is_told() {
        people.signIn(preparer);
        reviews.remark(audit, java.util.Optional.empty(), "Small data");
        reviews.sign(
                audit,
                AuditReview.Part.PREPARER,
                new Statement("Analyst", "None", ""),
                reviews.covered(audit).orElseThrow());
        database.sql("update audit_remark set text = 'Large data' where audit_id = ?")
                .param(audit.value())
                .update();

        UI.getCurrent().navigate(AuditNavigation.review(audit));

        assertThat(paragraphs()).contains("What is stored now is not what was signed. Trust neither.");
    }

    @Test
    void a_finding_is_decided_assigned_and_remarked_on_in_its_panel() {
        people.signIn(preparer);
        FindingReviewPanel panel = panels.finding(audit, TheAudits.FOUND);
        UI.getCurrent().add(panel);
        button("Decide").click();
        assertThat(reviews.of(audit).actions()).isEmpty();

        @SuppressWarnings("unchecked")
        Select<AuditReview.Choice> choice = find(Select.class).single();
        choice.setValue(AuditReview.Choice.COLLECT_MORE);
        area("Residual risk").setValue("Few men with aprons");
        button("Decide").click();
        area("Your remark").setValue("Kitchen scenes");
        button("Add the remark").click();

        AuditReview review = reviews.of(audit);
        assertThat(review.actions()).singleElement().satisfies(action -> {
            assertThat(action.choice()).isEqualTo(AuditReview.Choice.COLLECT_MORE);
            assertThat(action.owner()).isEqualTo("Person " + preparer);
        });
        assertThat(review.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.word()).contains(TheAudits.FOUND));
        assertThat(buttons()).contains("Change the decision", "Take it back").doesNotContain("Decide");
        button("Take it back").click();
        assertThat(reviews.of(audit).actions()).isEmpty();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField text(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
