package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class ExplanationPagesTests extends SpringBrowserlessTest {

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

    private ColourProject colours;

    @BeforeEach
    void a_project_with_a_network_of_colours() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
    }

    private ExplanationId anExplanation() {
        return people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    @Test
    void a_project_without_explanations_offers_editors_the_next_step() {
        people.signIn(colours.editor());
        navigate(ExplanationNavigation.explanations(colours.project()), ExplanationsView.class);

        assertThat(find(H2.class).single().getText()).isEqualTo("No layer is explained yet");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Explain a layer");
    }

    @Test
    void readers_see_the_list_without_being_offered_what_they_may_not() {
        ExplanationId id = anExplanation();
        people.signIn(colours.reader());
        navigate(ExplanationNavigation.explanations(colours.project()), ExplanationsView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(ExplanationNavigation.explanation(id));
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Explain a layer");
    }

    @Test
    void the_form_takes_its_choices_from_the_address_and_says_what_will_happen() {
        people.signIn(colours.editor());
        open(ExplanationNavigation.start(colours.project(), colours.model(), ColourProject.LAYER));

        assertThat(find(ComboBox.class).all())
                .extracting(each -> each.getLabel())
                .contains("Model", "Layer", "Reference images", "Probing images");
        StartExplanationView form = (StartExplanationView) getCurrentView();
        assertThat(form.chosenLayer()).contains(ColourProject.LAYER);
        assertThat(form.plan()).startsWith("Choose");
    }

    /** Goes to an address with what follows its question mark. */
    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }
}
