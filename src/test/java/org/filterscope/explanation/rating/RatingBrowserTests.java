package org.filterscope.explanation.rating;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.dataset.catalogue.DatasetImports;
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

@BrowserTest
class RatingBrowserTests {

    private static final String PASSWORD = "lantern gravel tulip harbour";

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
    private RatingRounds rounds;

    @Autowired
    private RatingDesk desk;

    @Autowired
    private FrozenRounds frozen;

    @Autowired
    private RoundTable rows;

    private ColourProject colours;
    private ExplanationId explanation;

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        people.setPassword(colours.reader(), PASSWORD);
        people.setPassword(colours.editor(), PASSWORD);
        explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    private RoundId anOpenRound(int images) {
        RatingPlan plan = new RatingPlan(
                "Colours, first look",
                6,
                Stratification.NONE,
                List.of(TheRounds.PROJECTION, WordSource.BASE_RATE, WordSource.SHUFFLED),
                5,
                images,
                3,
                List.of(
                        new OwnGold(0, Expectation.WRONG, List.of("violin", "telephone")),
                        new OwnGold(1, Expectation.WRONG, List.of("sermon", "harbour"))),
                1);
        return people.as(colours.editor(), () -> {
            RoundId round = rounds.create(explanation, plan);
            rounds.addRater(round, colours.reader());
            rounds.addRater(round, colours.owner());
            rounds.open(round);
            return round;
        });
    }

    @Test
    void a_rater_goes_through_a_round_with_the_keyboard_alone(Visit visit) {
        RoundId round = anOpenRound(8);
        int items = people.as(colours.reader(), () -> rounds.get(round)).items();
        visit.signIn(people.mailOf(colours.reader()), PASSWORD);
        visit.open(RatingNavigation.rate(round));
        Page page = visit.page();
        Locator status = page.locator(".rating-progress");
        assertThat(status).containsText("0 of " + items + " answered");
        page.waitForFunction("() => [...document.querySelectorAll('.rating-pictures img')]"
                + ".every(image => image.complete && image.naturalWidth > 0)");
        visit.pictures("rating-desk", "Colours, first look");

        page.keyboard().press("5");
        assertThat(status).containsText("1 of " + items + " answered");
        page.keyboard().press("Backspace");
        assertThat(pressed(page)).containsText("Fully");
        page.keyboard().press("2");
        page.keyboard().press("Backspace");
        assertThat(pressed(page)).containsText("A little");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("0");
        assertThat(status).containsText("2 of " + items + " answered");
        for (int place = 2; place < items; place++) {
            page.keyboard().press(Integer.toString(1 + place % 5));
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("All items are answered")))
                .isVisible();
        assertThat(status).containsText("All answers are saved");
        visit.pictures("rating-done");

        assertThat(people.as(colours.reader(), () -> desk.tasks(round)).tasks())
                .extracting(RatingTasks.Task::score)
                .doesNotContainNull()
                .startsWith(2, 0, 3);
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    void what_a_rater_cannot_save_is_asked_for_again(Visit visit) {
        RoundId round = anOpenRound(4);
        visit.signIn(people.mailOf(colours.reader()), PASSWORD);
        visit.open(RatingNavigation.rate(round));
        people.run(colours.editor(), () -> rounds.close(round));

        visit.page().keyboard().press("4");

        assertThat(visit.page().locator(".rating-problem")).containsText("Item 1 could not be saved");
        assertThat(visit.page().locator(".rating-progress")).containsText("0 of");
    }

    @Test
    void a_round_is_set_up_followed_and_its_results_are_looked_at(Visit visit) {
        visit.signIn(people.mailOf(colours.editor()), PASSWORD);
        visit.open(RatingNavigation.rounds(explanation)).pictures("rating-rounds-empty", "Rating rounds");
        visit.open(RatingNavigation.setUp(explanation)).pictures("rating-set-up", "Set up a rating round");
        RoundId round = anOpenRound(8);
        answer(round);
        visit.open(RatingNavigation.round(round)).pictures("rating-open", "Colours, first look");
        people.run(colours.editor(), () -> rounds.close(round));
        visit.open(RatingNavigation.round(round)).pictures("rating-results", "Colours, first look");
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Without 1 careless rater"))
                .click();
        visit.page().waitForURL(url -> url.endsWith("?raters=careful"));
        visit.open(RatingNavigation.rounds(explanation)).pictures("rating-rounds", "Rating rounds");
        assertThat(visit.faults()).isEmpty();
    }

    /**
     * The reader likes words that are the first ones of a filter, and none that were put beside another filter; the owner answers
     * 5 to everything.
     */
    private void answer(RoundId round) {
        FrozenRound drawn =
                people.as(colours.editor(), () -> frozen.of(rows.find(round).orElseThrow()));
        Set<List<String>> mismatched = drawn.items().stream()
                .filter(item -> item.gold().isPresent())
                .map(RatedItem::words)
                .collect(Collectors.toSet());
        Set<String> first =
                people.as(colours.reader(), () -> explanations.filters(explanation, List.of(0, 1, 2, 3, 4, 5))).stream()
                        .map(filter -> filter.words().getFirst().word())
                        .collect(Collectors.toSet());
        people.run(colours.reader(), () -> {
            RatingTasks tasks = desk.tasks(round);
            for (int place = 0; place < tasks.tasks().size(); place++) {
                List<String> words = tasks.tasks().get(place).words();
                boolean liked = first.contains(words.getFirst()) && !mismatched.contains(words) && place % 4 != 0;
                desk.answer(round, place, liked ? 3 + place % 3 : 1 + place % 2, 2_000L);
            }
        });
        people.run(colours.owner(), () -> {
            for (int place = 0; place < desk.tasks(round).tasks().size(); place++) {
                desk.answer(round, place, 5, 700);
            }
        });
    }

    private static Locator pressed(Page page) {
        return page.locator(".rating-scores button[aria-pressed=true]");
    }
}
