package org.filterscope.explanation.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.job.JobId;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class AblationPagesTests extends SpringBrowserlessTest {

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
    private AblationTable table;

    @Autowired
    private AblationPreparations preparations;

    @Autowired
    private AblationMaker maker;

    private ColourProject colours;
    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation_of_a_model_with_named_classes() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
        people.run(
                colours.editor(),
                () -> models.label(
                        colours.model(),
                        new ClassLabels(List.of("strawberry", "red", "grass", "lawn", "sky", "water"))));
    }

    private AblationId measured() {
        return people.as(colours.editor(), () -> {
            AblationRequest request = new AblationRequest(
                    List.of(2, 3), ImageChoice.all(colours.probing()), ClassMatching.NONE, 3, 1, 100);
            AblationOrder order = new AblationOrder(
                    AblationId.random(),
                    explanation,
                    request,
                    "Photographs",
                    "Switch filters off",
                    preparations.hash(explanations.details(explanation), request),
                    JobId.random(),
                    "Somebody",
                    Instant.now());
            table.insert(order);
            maker.make(order, PlayedRun.toTheEnd(colours.project()));
            return order.id();
        });
    }

    @Test
    void the_choices_come_from_the_address_and_categories_are_matched_by_name() {
        people.signIn(colours.editor());
        open(AblationNavigation.start(explanation, List.of(2, 3)));

        assertThat(find(H1.class).single().getText()).isEqualTo("Does the model need it?");
        assertThat(hrefs())
                .contains(ExplanationNavigation.filter(explanation, 2), ExplanationNavigation.filter(explanation, 3));
        StartAblationView view = (StartAblationView) getCurrentView();
        assertThat(view.matching().matching().of("grass")).containsExactly(2);

        view.matching().match("grass", List.of(2, 3));

        assertThat(view.matching().matching().of("grass")).containsExactly(2, 3);
        assertThat(view.fault()).isEmpty();
    }

    @Test
    void what_is_no_number_of_a_filter_is_said() {
        people.signIn(colours.editor());
        open(AblationNavigation.start(explanation) + "?sel=seven");

        assertThat(((StartAblationView) getCurrentView()).fault()).contains("seven");
    }

    @Test
    void a_result_shows_each_class_beside_the_control_and_readers_cannot_delete_it() {
        AblationId id = measured();
        people.signIn(colours.reader());
        open(AblationNavigation.ablation(id));

        assertThat(find(H1.class).single().getText()).isEqualTo("Without 2 filters");
        assertThat(find(NativeTable.class).all()).hasSize(2);
        assertThat(find(EffectBar.class).all()).hasSizeGreaterThan(2);
        assertThat(hrefs()).contains(ExplanationNavigation.filter(explanation, 2));
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Delete");

        open(AblationNavigation.start(explanation));

        assertThat(hrefs()).contains(AblationNavigation.ablation(id));
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Switch off and measure");
    }

    private List<String> hrefs() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** Goes to an address with what follows its question mark. */
    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }
}
