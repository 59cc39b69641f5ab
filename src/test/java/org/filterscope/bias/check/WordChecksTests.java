package org.filterscope.bias.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.Reviews;
import org.filterscope.bias.review.Statement;
import org.filterscope.bias.review.TheAudits;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.bias.statistics.WordCounts;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@WorkspaceTest
@Import(WordChecksTests.NumberedImages.class)
class WordChecksTests extends SpringBrowserlessTest {

    private static final int WOMEN = 0;
    private static final int MEN = 1;

    @Autowired
    private People people;

    @Autowired
    private WordChecks checks;

    @Autowired
    private CheckDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Audits audits;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient database;

    private TeamId team = TeamId.random();
    private UserId first = UserId.random();
    private UserId second = UserId.random();
    private AuditId audit = AuditId.random();

    @BeforeEach
    void an_audit_with_results() {
        team = people.aTeam();
        ProjectId project = people.aProject(team);
        first = people.aMember(team, Role.EDITOR);
        second = people.aMember(team, Role.EDITOR);
        audit = people.as(first, () -> new TheAudits(database, files).aMadeAudit(project, first));
    }

    private CheckId aCheck() {
        CheckId check = people.as(first, () -> checks.begin(audit, TheAudits.FOUND, List.of(WOMEN, MEN), 10));
        people.run(first, () -> checks.join(check));
        people.run(second, () -> checks.join(check));
        return check;
    }

    /** Answers everything by what is in the images. */
    private void answerAll(UserId rater, CheckId check, IntFunction<Answer> truth) {
        people.run(rater, () -> {
            List<CheckTasks.Task> tasks = desk.tasks(check).tasks();
            IntStream.range(0, tasks.size())
                    .forEach(place -> desk.answer(
                            check,
                            place,
                            truth.apply(
                                    Integer.parseInt(tasks.get(place).picture().substring(1)))));
        });
    }

    private static boolean with(int number) {
        return number % 1_000 >= 500;
    }

    private CheckOutcome outcome() {
        return people.as(first, () -> checks.find(audit, TheAudits.FOUND))
                .flatMap(CheckCard::outcome)
                .orElseThrow();
    }

    @Test
    void each_subset_gives_images_with_the_word_and_without_it_the_same_for_the_same_seed() {
        CheckId check = aCheck();

        List<String> mine = pictures(first, check);
        List<String> others = pictures(second, check);

        assertThat(mine).hasSize(40).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(others);
        assertThat(mine).isNotEqualTo(others);
        for (int subset : List.of(WOMEN, MEN)) {
            for (boolean with : List.of(true, false)) {
                assertThat(mine.stream().map(each -> Integer.parseInt(each.substring(1))))
                        .filteredOn(number -> number / 1_000 == subset && with(number) == with)
                        .hasSize(10);
            }
        }
        people.run(first, () -> checks.delete(check));
        assertThat(pictures(first, aCheck())).containsExactlyInAnyOrderElementsOf(mine);
    }

    private List<String> pictures(UserId rater, CheckId check) {
        return people.as(rater, () -> desk.tasks(check)).tasks().stream()
                .map(CheckTasks.Task::picture)
                .toList();
    }

    @Test
    void where_people_see_what_the_explainer_says_the_verdict_stays() {
        CheckId check = aCheck();
        answerAll(first, check, number -> with(number) ? Answer.YES : Answer.NO);
        answerAll(second, check, number -> with(number) ? Answer.YES : Answer.UNSURE);

        CheckOutcome outcome = outcome();

        assertThat(outcome.subsets()).hasSize(2).allSatisfy(each -> {
            assertThat(each.check().precision()).isEqualTo(1);
            assertThat(each.check().omission()).isZero();
            assertThat(each.agreement().value()).isEqualTo(1);
            assertThat(each.unsure()).isEqualTo(10);
        });
        CheckOutcome.OfPair pair = outcome.pair(WOMEN, MEN).orElseThrow();
        assertThat(pair.difference()).isCloseTo(0.5, within(1e-12));
        assertThat(pair.interval().covers(0)).isFalse();
        assertThat(pair.decision().verdict()).isEqualTo(Verdict.MATERIAL);
    }

    @Test
    void where_the_explainer_errs_in_one_subset_the_verdict_goes_a_step_down_and_the_frozen_one_stays() {
        String before = people.as(first, () -> audits.get(audit)).resultHash().orElseThrow();
        String reviewBefore = people.as(first, () -> reviews.reviewHash(audit));
        CheckId check = aCheck();
        boolean[] alternate = {false};
        IntFunction<Answer> truth = number -> {
            boolean women = number / 1_000 == WOMEN;
            return with(number) && (!women || number % 3 == 0) ? Answer.YES : Answer.NO;
        };
        answerAll(first, check, truth);
        // the second one sees it everywhere in the first image that the first one does not
        answerAll(second, check, number -> {
            if (truth.apply(number) == Answer.NO && !alternate[0]) {
                alternate[0] = true;
                return Answer.YES;
            }
            return truth.apply(number);
        });

        CheckOutcome outcome = outcome();

        CheckOutcome.OfSubset women = outcome.subsets().getFirst();
        assertThat(women.check().precision()).isLessThan(0.7);
        assertThat(women.check().omission()).isZero();
        assertThat(outcome.subsets().stream()
                        .mapToInt(each -> each.agreement().second())
                        .sum())
                .isOne();
        CheckOutcome.OfPair pair = outcome.pair(WOMEN, MEN).orElseThrow();
        assertThat(pair.difference())
                .isCloseTo(
                        0.75 * women.check().precision()
                                - 0.25 * outcome.subsets().getLast().check().precision(),
                        within(1e-12));
        assertThat(pair.decision().verdict()).isEqualTo(Verdict.DIFFERENCE_SIZE_UNCERTAIN);
        assertThat(pair.decision().reasons()).contains(Decision.Reason.MAY_BE_EXPLAINER_ERROR);
        assertThat(people.as(first, () -> audits.get(audit)).resultHash()).contains(before);
        AuditReview review = people.as(first, () -> reviews.of(audit));
        assertThat(review.humanChecks())
                .extracting(AuditReview.HumanCheck::subset)
                .containsExactly(WOMEN, MEN);
        assertThat(people.as(first, () -> reviews.reviewHash(audit))).isNotEqualTo(reviewBefore);
        assertThat(review.corrected(TheAudits.FOUND, WOMEN, MEN)).hasValueSatisfying(corrected -> {
            assertThat(corrected.difference()).isEqualTo(pair.difference());
            assertThat(corrected.lower()).isEqualTo(pair.interval().lower());
            assertThat(corrected.decision()).isEqualTo(pair.decision());
        });
    }

    @Test
    void whoever_changes_what_came_of_a_signed_check_is_found_out() {
        CheckId check = aCheck();
        answerAll(first, check, number -> with(number) ? Answer.YES : Answer.NO);
        answerAll(second, check, number -> with(number) ? Answer.YES : Answer.NO);
        people.run(
                first,
                () -> reviews.sign(
                        audit,
                        AuditReview.Part.PREPARER,
                        new Statement("Analyst", "None", ""),
                        reviews.covered(audit).orElseThrow()));
        assertThat(people.as(first, () -> reviews.signaturesHold(audit))).isTrue();

        // the verdict alone; nothing of what the raters saw
        database.sql("update word_check set outcome = replace(outcome, '\"MATERIAL\"', '\"EQUIVALENT\"') where id = ?")
                .param(check.value())
                .update();

        assertThat(people.as(first, () -> reviews.signaturesHold(audit))).isFalse();
    }

    @Test
    void nothing_of_what_one_says_is_shown_before_both_have_answered_everything_and_nothing_changes_then() {
        CheckId check = aCheck();
        answerAll(first, check, _ -> Answer.YES);
        people.run(second, () -> desk.answer(check, 3, Answer.NO));

        CheckCard card =
                people.as(first, () -> checks.find(audit, TheAudits.FOUND)).orElseThrow();
        assertThat(card.outcome()).isEmpty();
        assertThat(card.answered()).containsExactly(40, 1);
        assertThat(people.as(first, () -> reviews.of(audit)).humanChecks()).isEmpty();
        assertThat(people.as(second, () -> desk.tasks(check)).tasks().get(3).answer())
                .isEqualTo(Answer.NO);
        people.run(first, () -> desk.answer(check, 0, Answer.NO));

        answerAll(second, check, _ -> Answer.YES);
        assertThat(outcome().subsets()).isNotEmpty();
        assertThatThrownBy(() -> people.run(first, () -> desk.answer(check, 0, Answer.YES)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("finished");
        assertThatThrownBy(() -> people.run(first, () -> checks.delete(check))).isInstanceOf(RefusedException.class);
    }

    @Test
    void two_people_check_who_may_write_and_nobody_else() {
        CheckId check = aCheck();
        people.run(first, () -> checks.join(check));
        UserId third = people.aMember(team, Role.EDITOR);
        UserId reader = people.aMember(team, Role.READER);
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThatThrownBy(() -> people.run(third, () -> checks.join(check))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> people.as(third, () -> desk.tasks(check))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(reader, () -> checks.join(check)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(reader, () -> desk.tasks(check))).isInstanceOf(AccessDeniedException.class);
        assertThat(people.as(reader, () -> checks.of(audit))).hasSize(1);
        assertThatThrownBy(() -> people.as(stranger, () -> desk.tasks(check)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> checks.find(audit, TheAudits.FOUND)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void checks_are_refused_that_cannot_tell_anything_or_come_too_late() {
        assertThatThrownBy(() -> begin(TheAudits.FOUND, List.of(WOMEN), 10)).hasMessageContaining("two subsets");
        assertThatThrownBy(() -> begin(TheAudits.FOUND, List.of(WOMEN, MEN), 1)).hasMessageContaining("images");
        assertThatThrownBy(() -> begin("unicorn", List.of(WOMEN, MEN), 10)).isInstanceOf(ThingNotFoundException.class);
        CheckId check = aCheck();
        assertThatThrownBy(() -> begin(TheAudits.FOUND, List.of(WOMEN, MEN), 10))
                .hasMessageContaining("already");
        people.run(
                first,
                () -> reviews.sign(
                        audit,
                        AuditReview.Part.PREPARER,
                        new Statement("Analyst", "None", ""),
                        reviews.covered(audit).orElseThrow()));

        assertThatThrownBy(() -> people.run(first, () -> desk.answer(check, 0, Answer.YES)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("before anybody signs");
    }

    private CheckId begin(String word, List<Integer> subsets, int each) {
        return people.as(first, () -> checks.begin(audit, word, subsets, each));
    }

    @Test
    void a_check_goes_from_the_form_to_the_desk_to_the_result() {
        people.signIn(first);
        UI.getCurrent().navigate(CheckNavigation.checks(audit), QueryParameters.of("word", TheAudits.FOUND));
        assertThat(getCurrentView()).isInstanceOf(ChecksView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Draw the images");
        button("Draw the images").click();
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Look at the images");
        button("Look at the images").click();
        CheckPad pad = find(CheckPad.class).single();
        pad.answer(0, "YES");
        CheckId check = checks.find(audit, TheAudits.FOUND).orElseThrow().id();
        assertThat(desk.tasks(check).tasks().getFirst().answer()).isEqualTo(Answer.YES);
        people.run(second, () -> checks.join(check));
        answerAll(first, check, number -> with(number) ? Answer.YES : Answer.NO);
        answerAll(second, check, number -> with(number) ? Answer.YES : Answer.NO);

        UI.getCurrent().navigate(CheckNavigation.checks(audit), QueryParameters.of("word", TheAudits.FOUND));

        assertThat(find(NativeTable.class).all()).hasSize(2);
        UI.getCurrent().navigate(CheckNavigation.checks(audit));
        assertThat(find(NativeTable.class).all()).hasSize(1);
        UI.getCurrent().navigate(CheckNavigation.desk(audit), QueryParameters.of("word", TheAudits.FOUND));
        assertThat(find(CheckPad.class).all()).isEmpty();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Images whose number says their subset and whether they have the word; twenty people with two images each. */
    @TestConfiguration
    static class NumberedImages {

        @Bean
        @Primary
        static SampleImages numberedImages() {
            return new SampleImages() {
                @Override
                public List<CheckedImage> drawn(
                        AuditId audit, String word, int subset, boolean with, List<Integer> ranks) {
                    return ranks.stream()
                            .map(rank -> new CheckedImage(
                                    subset, with, 1_000 * subset + (with ? 500 : 0) + rank, Optional.empty()))
                            .toList();
                }

                @Override
                public List<String> pictures(AuditId audit, List<CheckedImage> images) {
                    return images.stream().map(image -> "/" + image.number()).toList();
                }

                @Override
                public WordCounts counts(AuditId audit, String word) {
                    int[] images = IntStream.range(0, 40).map(_ -> 2).toArray();
                    int[] subsets =
                            IntStream.range(0, 40).map(unit -> unit / 20).toArray();
                    int[] found = IntStream.range(0, 40)
                            .map(unit -> unit < 15 ? 2 : unit >= 20 && unit < 25 ? 2 : 0)
                            .toArray();
                    return WordCounts.ofTable(Sample.ofClusters(2, images, subsets), new int[][] {found});
                }
            };
        }
    }
}
