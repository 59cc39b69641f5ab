package org.filterscope.model;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.List;
import org.filterscope.fixture.BrowserTest;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.People;
import org.filterscope.fixture.Visit;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Models as somebody with a browser sees them. */
@BrowserTest
@ContextConfiguration(initializers = {DatabaseUnderTest.class, AllowedFolder.class})
@Import(TheModels.class)
class ModelBrowserTests {

    private static final String PASSWORD = "violet lantern harbour";
    private static final int[] FILTERS = {16, 32, 64, 64, 128, 128, 256, 32, 48, 96, 192, 384, 24, 6};

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.setPassword(editor, PASSWORD);
    }

    @Test
    void pictures_of_all_pages_about_models(Visit visit) {
        visit.signIn(editor + "@example.org", PASSWORD);
        visit.open(ModelNavigation.models(project)).pictures("models-none");
        visit.open(ModelNavigation.importing(project)).pictures("model-import");
        made.aModel(editor, project);
        ModelId model = made.aModel(
                editor,
                project,
                aDeepNetwork(),
                ModelDraft.named("Hues of fruit")
                        .withDescription("Tells six hues apart; trained on a few thousand pictures of fruit.")
                        .withLabels(TheModels.COLOUR_PAIRS));

        visit.open(ModelNavigation.models(project)).pictures("models");
        visit.open(ModelNavigation.model(model)).pictures("model");
        visit.open(ModelNavigation.layer(model, 3)).pictures("model-layer");
        visit.open(ModelNavigation.labels(model)).pictures("model-labels");
        visit.open(ModelNavigation.preprocessing(model));
        visit.page().getByText("first guess").first().waitFor();
        visit.pictures("model-preprocessing");
    }

    @Test
    void a_layer_of_the_drawing_is_reached_by_the_keyboard(Visit visit) {
        ModelId model = made.aModel(editor, project);
        visit.signIn(editor + "@example.org", PASSWORD);
        visit.open(ModelNavigation.model(model));
        Locator layer =
                visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Layer colour: 6 filters"));

        layer.focus();
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/" + ModelNavigation.layer(model, 0));
        visit.settled();

        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("colour")))
                .isVisible();
    }

    @Test
    void another_preprocessing_is_looked_at_as_soon_as_it_is_chosen(Visit visit) {
        ModelId model = made.aModel(editor, project);
        visit.signIn(editor + "@example.org", PASSWORD);
        visit.open(ModelNavigation.preprocessing(model) + "?try=raw");
        visit.page().getByText("numbers from 0.00 to 255.00").waitFor();

        visit.page().getByText("0 to 1, RGB").first().click();

        assertThat(visit.page().getByText("numbers from 0.00 to 1.00")).isVisible();
        org.assertj.core.api.Assertions.assertThat(visit.page().url()).contains("try=unit");
    }

    /** A chain of layers with many and few filters. */
    private static ModelSketch aDeepNetwork() {
        GraphSketch graph = GraphSketch.ofGraph();
        String last = graph.placeholder("image", -1, 16, 16, 3);
        int channels = 3;
        for (int i = 0; i < FILTERS.length; i++) {
            float[] kernel = new float[channels * FILTERS[i]];
            Arrays.fill(kernel, 0.01f);
            String weights = graph.constant("block" + i + "/kernel", kernel, 1, 1, channels, FILTERS[i]);
            last = graph.relu(
                    "block" + i + "/Relu", graph.convolution("block" + i + "/Conv2D", last, weights, "NHWC", 1));
            channels = FILTERS[i];
        }
        graph.globalMean("pooled", last, graph.integers("axes", 1, 2));
        return ModelSketch.of(graph).signature("serving_default", "image", List.of(-1L, 16L, 16L, 3L), "pooled");
    }
}
