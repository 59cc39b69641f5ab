package org.filterscope.explanation.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetImports;
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

@WorkspaceTest
class FilterViewTests extends SpringBrowserlessTest {

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
    private FilterNotes notes;

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

    private void visit(UserId person, String address) {
        people.signIn(person);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private int layer() {
        return people.as(
                colours.reader(),
                () -> models.get(colours.model()).layer(ColourProject.LAYER).position());
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    @Test
    void a_filter_leads_to_its_neighbours_to_another_one_and_to_what_its_words_rest_on() {
        ExplanationId id = anExplanation();
        visit(colours.reader(), ExplanationNavigation.filter(id, 1) + "?look=heat&t=2");

        assertThat(find(H1.class).single().getText()).startsWith("Filter 1");
        assertThat(find(EvidencePanel.class).single().source()).startsWith("api/explanations/" + id + "/filters/1/");
        assertThat(links())
                .contains(
                        ExplanationNavigation.filter(id, 0) + "?look=heat",
                        ExplanationNavigation.filter(id, 2) + "?look=heat",
                        ExplanationNavigation.explanation(id),
                        FilterNavigation.filter(colours.model(), layer(), 1));
        assertThat(find(Anchor.class).all())
                .extracting(each -> each.getElement().getAttribute("aria-keyshortcuts"))
                .contains("n", "p", "r");
    }

    @Test
    void the_lasting_address_shows_the_latest_explanation_and_stays_among_its_like() {
        String address = FilterNavigation.filter(colours.model(), layer(), 0);
        visit(colours.reader(), address);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("This layer is not explained yet");

        ExplanationId id = anExplanation();
        visit(colours.reader(), address);
        assertThat(find(EvidencePanel.class).single().source()).contains(id.toString());
        assertThat(links()).contains(FilterNavigation.filter(colours.model(), layer(), 1));

        visit(colours.reader(), FilterNavigation.filter(colours.model(), layer(), 6));
        assertThat(find(EvidencePanel.class).all()).isEmpty();
    }

    @Test
    void strangers_find_nothing_at_the_lasting_address() {
        anExplanation();
        visit(
                ColourProject.make(people, models, modelImports, datasetImports).owner(),
                FilterNavigation.filter(colours.model(), layer(), 0));

        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing to see here");
    }

    @Test
    @SuppressWarnings("unchecked") // fields are found by their raw types
    void editors_mark_a_filter_and_write_about_it_and_readers_see_it() {
        ExplanationId id = anExplanation();
        visit(colours.editor(), ExplanationNavigation.filter(id, 0));
        test(find(RadioButtonGroup.class).single()).selectItem("Partly");
        test(field(TextField.class, "Why (not needed)")).setValue("not the green ones");
        click("Mark");
        test(field(TextField.class, "Your word")).setValue("poppy");
        click("Add word");
        test(field(TextArea.class, "Your comment")).setValue("Look at image 3.");
        click("Comment");

        assertThat(buttons()).contains("Change mark", "Take back");
        assertThat(people.as(colours.reader(), () -> notes.of(id, 0)).markOf(colours.editor()))
                .hasValueSatisfying(mark -> assertThat(mark.verdict()).isEqualTo(Verdict.PARTLY));
        visit(colours.reader(), ExplanationNavigation.filter(id, 0));
        assertThat(find(PeoplePanel.class).single().getElement().getTextRecursively())
                .contains("0 right · 1 partly · 0 wrong", "not the green ones", "poppy", "Look at image 3.");
        assertThat(buttons()).doesNotContain("Mark", "Add word", "Comment");
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(each -> label.equals(each.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
