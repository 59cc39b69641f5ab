package org.filterscope.explanation.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.lavise.CountRules;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class ComparePagesTests extends SpringBrowserlessTest {

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

    @Test
    void explanations_are_chosen_swapped_and_looked_at_from_all_sides_through_the_address() {
        people.signIn(colours.reader());
        open(CompareNavigation.COMPARE);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("There is no explanation yet");

        ExplanationId one = anExplanation(new CountRules(10, 5));
        ExplanationId other = anExplanation(new CountRules(3, 2));
        people.signIn(colours.reader());
        open(CompareNavigation.with(one));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Choose two explanations");
        assertThat(find(ComboBox.class).all())
                .hasSize(2)
                .extracting(field -> field.getListDataView().getItemCount())
                .containsOnly(2);

        open(CompareNavigation.compare(one, other));
        assertThat(find(H3.class).all()).extracting(H3::getText).isNotEmpty();
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(ExplanationNavigation.explanation(one), ExplanationNavigation.explanation(other))
                .anyMatch(address -> address.startsWith("explanation/" + other + "/filter/"))
                .contains(
                        "compare?left=" + one + "&right=" + other + "&show=words",
                        "compare?left=" + one + "&right=" + other + "&show=changes",
                        "compare?left=" + one + "&right=" + other + "&by=words");

        test(find(Button.class).withText("Swap").single()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("left"))
                .isEqualTo(Optional.of(other.toString()));

        open("compare?left=" + one + "&right=" + other + "&show=words&side=both");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
                .extracting(Anchor::getText)
                .anyMatch(text -> text.startsWith("Both ("));

        open("compare?left=" + one + "&right=" + other + "&sel=2");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(address -> address.startsWith("explanation/" + one + "/filter/"))
                .isNotEmpty()
                .allMatch(address -> address.endsWith("/filter/2"));
        assertThat(find(Anchor.class).withText("Show all filters").single().getHref())
                .isEqualTo("compare?left=" + one + "&right=" + other);

        open("compare?left=" + one + "&right=" + other + "&show=changes");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Filters that changed");
    }

    private ExplanationId anExplanation(CountRules rules) {
        return people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(),
                        colours.request(ColourProject.settings().withRules(rules)),
                        PlayedRun.toTheEnd(colours.project())));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }
}
