package org.filterscope.bias.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.bias.review.AuditReview.Part;
import org.filterscope.fixture.People;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
class ReviewsTests {

    @Autowired
    private People people;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Audits audits;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId preparer = UserId.random();
    private UserId reviewer = UserId.random();
    private UserId approver = UserId.random();
    private AuditId audit = AuditId.random();

    @BeforeEach
    void an_audit_with_results() {
        team = people.aTeam();
        project = people.aProject(team);
        preparer = people.aMember(team, Role.EDITOR);
        reviewer = people.aMember(team, Role.EDITOR);
        approver = people.aMember(team, Role.OWNER);
        audit = anAudit(AuditState.MADE, Optional.empty());
    }

    private AuditId anAudit(AuditState state, Optional<AuditId> before) {
        return people.as(preparer, () -> new TheAudits(database, files).anAudit(project, preparer, state, before));
    }

    private void sign(UserId person, AuditId signed, Part part) {
        people.run(person, () -> reviews.sign(signed, part, new Statement("Auditor", "No ties", ""), seen(signed)));
    }

    private String seen(AuditId of) {
        return reviews.covered(of).orElse("");
    }

    private void signAll(AuditId signed) {
        sign(preparer, signed, Part.PREPARER);
        sign(reviewer, signed, Part.REVIEWER);
        sign(approver, signed, Part.APPROVER);
    }

    private AuditState state(AuditId of) {
        return people.as(preparer, () -> audits.get(of).state());
    }

    private boolean signaturesHold() {
        return people.as(preparer, () -> reviews.signaturesHold(audit));
    }

    private static AuditReview.Action mitigate(String owner) {
        return new AuditReview.Action(
                TheAudits.FOUND,
                AuditReview.Choice.MITIGATE,
                owner,
                Optional.of(LocalDate.of(2027, 3, 31)),
                "Crop the aprons",
                "Aprons stay in the background");
    }

    @Test
    void what_people_say_of_findings_comes_back_in_the_order_it_was_said() {
        people.run(preparer, () -> {
            reviews.remark(audit, Optional.of(TheAudits.FOUND), "  Kitchen scenes  ");
            reviews.remark(audit, Optional.empty(), "Small data");
            reviews.act(audit, mitigate("Ada"));
            reviews.act(audit, mitigate("Grace"));
            reviews.assign(audit, TheAudits.NOT_FOUND, Optional.of(reviewer));
            reviews.deviate(audit, "Two images were replaced");
        });

        AuditReview review = people.as(reviewer, () -> reviews.of(audit));

        assertThat(review.remarks())
                .extracting(AuditReview.Remark::text)
                .containsExactly("Kitchen scenes", "Small data");
        assertThat(review.remarks().getFirst().word()).contains(TheAudits.FOUND);
        assertThat(review.actions()).containsExactly(mitigate("Grace"));
        assertThat(review.deviations())
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.author()).isEqualTo("Person " + preparer));
        assertThat(people.as(reviewer, () -> reviews.assignments(audit)))
                .extracting(Assignment::word, Assignment::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TheAudits.NOT_FOUND, reviewer));
        assertThat(trail())
                .contains(
                        "audit remark written",
                        "audit finding decided",
                        "audit finding assigned",
                        "audit deviation recorded");
    }

    @Test
    void decisions_and_assignments_can_be_taken_back() {
        people.run(preparer, () -> {
            reviews.act(audit, mitigate("Ada"));
            reviews.assign(audit, TheAudits.FOUND, Optional.of(reviewer));
            reviews.withdraw(audit, TheAudits.FOUND);
            reviews.assign(audit, TheAudits.FOUND, Optional.empty());
        });

        assertThat(people.as(preparer, () -> reviews.of(audit)).actions()).isEmpty();
        assertThat(people.as(preparer, () -> reviews.assignments(audit))).isEmpty();
    }

    @Test
    void only_findings_of_the_audit_are_spoken_of_and_only_with_words() {
        assertThatThrownBy(() -> people.run(preparer, () -> reviews.remark(audit, Optional.of("unicorn"), "Odd")))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(preparer, () -> reviews.remark(audit, Optional.empty(), "  ")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(preparer, () -> reviews.act(audit, mitigate(" "))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("owner");
        UserId reader = people.aMember(team, Role.READER);
        assertThatThrownBy(
                        () -> people.run(preparer, () -> reviews.assign(audit, TheAudits.FOUND, Optional.of(reader))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("editors and owners");
    }

    @Test
    void three_people_sign_one_after_the_other_over_the_same_hash() {
        people.run(preparer, () -> reviews.remark(audit, Optional.empty(), "Small data"));
        String expected = ReviewHash.covered(
                people.as(preparer, () -> audits.get(audit)).resultHash().orElseThrow(),
                people.as(preparer, () -> reviews.reviewHash(audit)));

        sign(preparer, audit, Part.PREPARER);
        assertThat(state(audit)).isEqualTo(AuditState.IN_REVIEW);
        sign(reviewer, audit, Part.REVIEWER);
        assertThat(state(audit)).isEqualTo(AuditState.IN_REVIEW);
        people.run(
                approver,
                () -> reviews.sign(
                        audit, Part.APPROVER, new Statement("Head", "Same firm", "Too few people"), seen(audit)));

        assertThat(state(audit)).isEqualTo(AuditState.SIGNED);
        List<AuditReview.Signature> signatures =
                people.as(preparer, () -> reviews.of(audit)).signatures();
        assertThat(signatures)
                .extracting(AuditReview.Signature::part)
                .containsExactly(Part.PREPARER, Part.REVIEWER, Part.APPROVER);
        assertThat(signatures).extracting(AuditReview.Signature::covers).containsOnly(expected);
        assertThat(signatures.getLast().dissent()).isEqualTo("Too few people");
        assertThat(signaturesHold()).isTrue();
        assertThat(trail())
                .contains("audit signed as preparer", "audit signed as reviewer", "audit signed as approver");
    }

    @Test
    void nobody_signs_twice_out_of_turn_or_for_another() {
        assertThatThrownBy(() -> sign(reviewer, audit, Part.PREPARER)).hasMessageContaining("who made the plan");
        assertThatThrownBy(() -> sign(reviewer, audit, Part.REVIEWER)).hasMessageContaining("preparer signs next");
        sign(preparer, audit, Part.PREPARER);
        assertThatThrownBy(() -> sign(preparer, audit, Part.REVIEWER)).hasMessageContaining("three different people");
        assertThatThrownBy(() -> sign(approver, audit, Part.APPROVER)).hasMessageContaining("reviewer signs next");
        sign(reviewer, audit, Part.REVIEWER);
        assertThatThrownBy(() -> sign(reviewer, audit, Part.APPROVER)).hasMessageContaining("three different people");
        assertThatThrownBy(() -> sign(preparer, audit, Part.APPROVER)).hasMessageContaining("three different people");
        sign(approver, audit, Part.APPROVER);
        assertThatThrownBy(() -> sign(approver, audit, Part.APPROVER)).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_database_itself_refuses_a_second_signature_of_a_person() {
        sign(preparer, audit, Part.PREPARER);

        assertThatThrownBy(() -> database.sql("""
                        insert into audit_signature (audit_id, part, account_id, name, position, independence, dissent,
                            signed_at, covers, seal)
                        select audit_id, 'APPROVER', account_id, name, position, independence, dissent, signed_at, covers,
                            seal from audit_signature where audit_id = ?""").param(audit.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nothing_changes_after_the_first_signature_unless_the_audit_is_sent_back() {
        sign(preparer, audit, Part.PREPARER);
        sign(reviewer, audit, Part.REVIEWER);
        List<Runnable> changes = List.of(
                () -> reviews.remark(audit, Optional.empty(), "Late"),
                () -> reviews.act(audit, mitigate("Ada")),
                () -> reviews.withdraw(audit, TheAudits.FOUND),
                () -> reviews.assign(audit, TheAudits.FOUND, Optional.of(reviewer)),
                () -> reviews.deviate(audit, "Late"));
        for (Runnable change : changes) {
            assertThatThrownBy(() -> people.run(preparer, change))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("send the audit back");
        }

        people.run(approver, () -> reviews.sendBack(audit, "Say more of the kitchen"));

        assertThat(state(audit)).isEqualTo(AuditState.MADE);
        AuditReview review = people.as(preparer, () -> reviews.of(audit));
        assertThat(review.signatures()).isEmpty();
        assertThat(review.remarks())
                .extracting(AuditReview.Remark::text)
                .containsExactly("Sent back: Say more of the kitchen");
        people.run(preparer, () -> reviews.act(audit, mitigate("Ada")));
        signAll(audit);
        assertThat(signaturesHold()).isTrue();
        assertThatThrownBy(() -> people.run(approver, () -> reviews.sendBack(audit, "Again")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.run(preparer, () -> reviews.remark(audit, Optional.empty(), "Late")))
                .hasMessageContaining("signed and stays");
        assertThat(trail()).contains("audit sent back");
    }

    @Test
    void before_there_are_results_only_deviations_from_a_frozen_plan_are_recorded() {
        AuditId draft = anAudit(AuditState.DRAFT, Optional.empty());
        AuditId frozen = anAudit(AuditState.FROZEN, Optional.empty());

        assertThatThrownBy(() -> people.run(preparer, () -> reviews.deviate(draft, "Early")))
                .hasMessageContaining("draft");
        people.run(preparer, () -> reviews.deviate(frozen, "A camera failed"));
        assertThat(people.as(preparer, () -> reviews.of(frozen)).deviations()).hasSize(1);
        assertThatThrownBy(() -> people.run(preparer, () -> reviews.remark(frozen, Optional.empty(), "Early")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> sign(preparer, frozen, Part.PREPARER)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_signed_audit_is_superseded_when_one_that_names_it_is_signed() {
        AuditId newer = anAudit(AuditState.MADE, Optional.of(audit));
        AuditId other = anAudit(AuditState.MADE, Optional.empty());
        signAll(audit);
        signAll(other);
        assertThat(state(audit)).isEqualTo(AuditState.SIGNED);

        signAll(newer);

        assertThat(state(audit)).isEqualTo(AuditState.SUPERSEDED);
        assertThat(state(other)).isEqualTo(AuditState.SIGNED);
        assertThat(trail()).contains("audit superseded");
        assertThat(signaturesHold()).isTrue();
    }

    @Test
    void an_earlier_audit_that_was_never_signed_stays_as_it_is() {
        AuditId newer = anAudit(AuditState.MADE, Optional.of(audit));

        signAll(newer);

        assertThat(state(audit)).isEqualTo(AuditState.MADE);
    }

    @Test
    void whoever_changes_what_was_signed_is_found_out() {
        people.run(preparer, () -> {
            reviews.remark(audit, Optional.of(TheAudits.FOUND), "Kitchen scenes");
            reviews.act(audit, mitigate("Ada"));
        });
        signAll(audit);
        assertThat(signaturesHold()).isTrue();

        for (String tampering : List.of(
                "update audit_remark set text = 'Harmless' where audit_id = ?",
                "update audit_remark set text = 'Kitchen scenes' where audit_id = ?",
                "update audit_action set choice = 'ACCEPT' where audit_id = ?",
                "update audit_action set choice = 'MITIGATE' where audit_id = ?",
                "update audit_signature set dissent = 'I disagree' where part = 'REVIEWER' and audit_id = ?",
                "update audit_signature set dissent = '' where part = 'REVIEWER' and audit_id = ?",
                "update audit set result_hash = 'another' where id = ?")) {
            boolean holds = signaturesHold();
            database.sql(tampering).param(audit.value()).update();
            assertThat(signaturesHold()).as(tampering).isNotEqualTo(holds);
        }
    }

    @Test
    void nobody_adds_a_signature_to_ones_that_do_not_hold() {
        people.run(preparer, () -> reviews.remark(audit, Optional.empty(), "Small data"));
        sign(preparer, audit, Part.PREPARER);
        database.sql("delete from audit_remark where audit_id = ?")
                .param(audit.value())
                .update();

        assertThatThrownBy(() -> sign(reviewer, audit, Part.REVIEWER)).hasMessageContaining("has changed since");
    }

    @Test
    void nobody_signs_what_was_said_or_computed_after_the_page_was_shown() {
        String seen = people.as(preparer, () -> seen(audit));
        people.run(preparer, () -> reviews.remark(audit, Optional.empty(), "Said meanwhile"));

        assertThatThrownBy(() -> people.run(
                        preparer, () -> reviews.sign(audit, Part.PREPARER, new Statement("Analyst", "None", ""), seen)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("changed since this page was shown");

        assertThat(state(audit)).isEqualTo(AuditState.MADE);
        assertThat(people.as(preparer, () -> reviews.of(audit)).signatures()).isEmpty();
        sign(preparer, audit, Part.PREPARER);
        assertThat(state(audit)).isEqualTo(AuditState.IN_REVIEW);
    }

    @Test
    void an_audit_that_lacks_a_signature_of_its_state_does_not_hold() {
        signAll(audit);
        assertThat(signaturesHold()).isTrue();
        AuditId elsewhere = anAudit(AuditState.MADE, Optional.empty());
        for (Part part : Part.values()) {
            move(part, audit, elsewhere);
            assertThat(signaturesHold()).as("without the " + part).isFalse();
            move(part, elsewhere, audit);
            assertThat(signaturesHold()).isTrue();
        }
        // whoever turns the state alone back or forth is found out as well
        for (AuditState state : List.of(AuditState.MADE, AuditState.IN_REVIEW)) {
            database.sql("update audit set state = ? where id = ?")
                    .params(state.name(), audit.value())
                    .update();
            assertThat(signaturesHold()).as(state.name()).isFalse();
        }
        AuditId never = anAudit(AuditState.SIGNED, Optional.empty());
        assertThat(people.as(preparer, () -> reviews.signaturesHold(never))).isFalse();
    }

    private void move(Part part, AuditId from, AuditId to) {
        database.sql("update audit_signature set audit_id = ? where audit_id = ? and part = ?")
                .params(to.value(), from.value(), part.name())
                .update();
    }

    @Test
    void readers_read_and_strangers_find_nothing() {
        UserId reader = people.aMember(team, Role.READER);
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThat(people.as(reader, () -> reviews.of(audit))).isEqualTo(AuditReview.EMPTY);
        assertThatThrownBy(() -> people.run(reader, () -> reviews.remark(audit, Optional.empty(), "Hm")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sign(reader, audit, Part.REVIEWER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> reviews.of(audit)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> reviews.signaturesHold(audit)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> sign(stranger, audit, Part.PREPARER)).isInstanceOf(ThingNotFoundException.class);
    }

    private List<String> trail() {
        return database.sql("select action from trail_entry where thing_id = ? order by id")
                .param(audit.value())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
