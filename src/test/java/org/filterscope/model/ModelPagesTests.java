package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.filterscope.fixture.People;
import org.filterscope.job.JobState;
import org.filterscope.job.Jobs;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.tensor.image.Preprocessing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModelTest
class ModelPagesTests extends SpringBrowserlessTest {

    @Autowired
    private Models models;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        people.signIn(editor);
    }

    @Test
    void a_project_without_models_says_how_to_get_one() {
        navigate(ModelNavigation.models(project), ModelsView.class);

        assertThat(findInView(H2.class).single().getText()).isEqualTo("No models yet");
        assertThat(buttons()).containsOnly("Import a model");
    }

    @Test
    void readers_are_offered_nothing_they_may_not_do() {
        ModelId model = made.aModel(editor, project);
        people.signIn(people.aMember(team, Role.READER));

        navigate(ModelNavigation.models(project), ModelsView.class);
        assertThat(buttons()).isEmpty();
        navigate(ModelNavigation.model(model), ModelView.class);
        assertThat(buttons()).isEmpty();
        navigate(ModelNavigation.labels(model), LabelsView.class);
        assertThat(findInView(TextArea.class).all()).isEmpty();
        assertThat(pageAt(ModelNavigation.importing(project))).isEqualTo("NotAllowedPage");
    }

    @Test
    void strangers_are_told_that_there_is_no_such_model() {
        ModelId model = made.aModel(editor, project);
        people.signIn(people.aMember(people.aTeam(), Role.OWNER));

        assertThat(pageAt(ModelNavigation.model(model))).isEqualTo("UnknownThingPage");
        assertThat(pageAt(ModelNavigation.models(project))).isEqualTo("UnknownThingPage");
    }

    @Test
    void each_model_has_a_card_that_leads_to_its_page() {
        ModelId model = made.aModel(editor, project);

        navigate(ModelNavigation.models(project), ModelsView.class);

        Anchor link = findInView(Anchor.class).withText("Colours").single();
        assertThat(link.getHref()).isEqualTo("model/" + model);
        assertThat(findInView(Span.class).withText("16×16, colour").exists()).isTrue();
    }

    @Test
    void an_import_is_shown_while_it_runs_and_its_model_when_it_is_done() throws Exception {
        ModelImportView view = navigate(ModelNavigation.importing(project), ModelImportView.class);
        test(find(TextField.class, view).withLabel("Name").single()).setValue("Flat");
        test(find(TextField.class, view).withLabelContaining("Whole path").single())
                .setValue(made.aFolder(TinyNetworks.flat()).toString());
        test(find(Button.class, view).withText("Import the folder").single()).click();

        assertThat(getCurrentView()).isInstanceOf(ModelsView.class);
        assertThat(made.ended(editor, project, jobs.of(project, 1).getFirst().id())
                        .state())
                .isEqualTo(JobState.DONE);
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            roundTrip();
            return findInView(Anchor.class).withText("Flat").exists();
        });
    }

    @Test
    void a_refused_import_stays_on_the_page_with_its_reason() throws Exception {
        navigate(ModelNavigation.models(project), ModelsView.class);
        String dense = made.aFolder(TinyNetworks.greyOfAnySize()).toString();
        ModelImportView view = navigate(ModelNavigation.importing(project), ModelImportView.class);
        test(find(TextField.class, view).withLabelContaining("Whole path").single())
                .setValue(dense);
        test(find(Button.class, view).withText("Import the folder").single()).click();

        made.ended(editor, project, jobs.of(project, 1).getFirst().id());

        // the page hears of it a little later than whoever asks
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            roundTrip();
            return findInView(Span.class)
                    .withTextContaining("under Picture size")
                    .exists();
        });
    }

    @Test
    void the_page_of_a_model_draws_its_layers_and_states_its_facts() {
        ModelId model = made.aModel(editor, project);

        navigate(ModelNavigation.model(model), ModelView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Colours");
        assertThat(drawing()).contains("href=\"model/" + model + "/layer/0\"").contains("6 filters");
        assertThat(findInView(Span.class).withText(models.get(model).hash()).exists())
                .isTrue();
    }

    private String drawing() {
        return findInView(Div.class)
                .withClassName("layer-drawing")
                .single()
                .getElement()
                .getProperty("innerHTML", "");
    }

    @Test
    void a_layer_leads_to_what_is_known_of_it_and_to_its_explanation() {
        ModelId model = made.aModel(editor, project);

        navigate(ModelNavigation.layer(model, 0), LayerView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("colour");
        assertThat(findInView(Span.class).withText("ReLU").exists()).isTrue();
        assertThat(pageAt(ModelNavigation.layer(model, 1))).isEqualTo("UnknownThingPage");
    }

    @Test
    void labels_that_do_not_fit_are_refused_beside_the_field() {
        ModelId model = made.aModel(editor, project);
        navigate(ModelNavigation.labels(model), LabelsView.class);
        TextArea names = findInView(TextArea.class).single();

        test(names).setValue("a\nb");
        test(findInView(Button.class).withText("Save the labels").single()).click();
        assertThat(names.isInvalid()).isTrue();
        assertThat(names.getErrorMessage()).contains("6 classes");

        test(names).setValue("[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]");
        test(findInView(Button.class).withText("Save the labels").single()).click();
        assertThat(names.isInvalid()).isFalse();
        assertThat(models.get(model).labels().names()).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void a_preprocessing_is_tried_on_pictures_and_used() throws Exception {
        ModelId model = made.aModel(editor, project);
        UI.getCurrent().navigate(ModelNavigation.preprocessing(model), QueryParameters.simple(Map.of("try", "raw")));
        looked();
        assertThat(findInView(Image.class).all()).hasSize(3);
        assertThat(findInView(Div.class).withClassName("trial-name").all()).hasSize(5);

        RadioButtonGroup<?> preset = findInView(RadioButtonGroup.class).single();
        choose(preset, "caffe");
        looked();
        assertThat(findInView(Paragraph.class).withTextContaining("from -123").exists()
                        || findInView(Paragraph.class)
                                .withTextContaining("from −123")
                                .exists())
                .isTrue();
        test(findInView(Button.class).withText("Use this preprocessing").single())
                .click();

        assertThat(models.get(model).preprocessing()).isEqualTo(Preprocessing.CAFFE);
    }

    @SuppressWarnings("unchecked") // a field is found by its class, which does not say what it holds
    private static void choose(RadioButtonGroup<?> group, String value) {
        ((RadioButtonGroup<String>) group).setValue(value);
    }

    /** The preview comes from a job, as soon as that is done. */
    private void looked() {
        await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
            roundTrip();
            return "false"
                    .equals(findInView(PreviewPanel.class).single().getElement().getAttribute("aria-busy"));
        });
    }

    @Test
    void a_model_put_into_the_trash_leaves_the_list() {
        ModelId model = made.aModel(editor, project);
        navigate(ModelNavigation.model(model), ModelView.class);

        test(findInView(Button.class).withText("Delete").single()).click();

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(ModelNavigation.models(project));
        assertThat(findInView(Anchor.class).withText("Colours").exists()).isFalse();
    }

    /** The page that an address leads to, also where that is one about a fault. */
    private String pageAt(String address) {
        UI.getCurrent().navigate(address);
        return getCurrentView().getClass().getSimpleName();
    }

    private List<String> buttons() {
        return findInView(Button.class).all().stream().map(Button::getText).toList();
    }
}
