package org.filterscope.bias.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Red, green and blue pictures, of which filters 0 and 1, 2 and 3, 4 and 5 speak. */
@WorkspaceTest
class DiscoveriesTests extends SpringBrowserlessTest {

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
    private Discoveries discoveries;

    @Autowired
    private DiscoveryTable table;

    private ColourProject colours;
    private ExplanationId explanation;

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    private DiscoveryPlan aPlan() {
        return new DiscoveryPlan(
                "Colours",
                colours.probing(),
                explanation,
                new WordSettings(1, 1, 0),
                3,
                false,
                0.05,
                Margin.DEFAULT,
                1);
    }

    private DiscoveryId discover() {
        return people.as(
                colours.editor(),
                () -> discoveries.now(colours.project(), aPlan(), PlayedRun.toTheEnd(colours.project())));
    }

    @Test
    void images_of_a_dataset_are_grouped_by_their_words_and_kept() {
        DiscoveryOutcome outcome = people.as(colours.reader(), () -> discoveries.get(discover()))
                .outcome()
                .orElseThrow();

        assertThat(outcome.groups()).hasSize(3).allSatisfy(group -> {
            assertThat(group.images()).isEqualTo(8);
            assertThat(group.words()).isNotEmpty();
        });
        assertThat(outcome.groups().stream()
                        .map(group -> group.words().getFirst().word()))
                .doesNotHaveDuplicates();
        assertThat(outcome.exploratory()).isTrue();
        assertThat(outcome.independent()).isTrue();
        assertThat(people.as(colours.reader(), () -> discoveries.of(colours.project())))
                .hasSize(1);
    }

    @Test
    void what_came_of_a_discovery_stays_when_its_job_ends_once_more() {
        DiscoveryId discovery = discover();
        DiscoveryOutcome kept = people.as(colours.reader(), () -> discoveries.get(discovery))
                .outcome()
                .orElseThrow();

        // as a second attempt does that was slower than the first
        table.finish(discovery, new DiscoveryOutcome(0, 0, 0, true, true, 0, List.of(), 0, 0, List.of(), List.of()));

        assertThat(people.as(colours.reader(), () -> discoveries.get(discovery)).outcome())
                .contains(kept);
    }

    @Test
    void editors_begin_and_delete_readers_look_and_strangers_find_nothing() {
        DiscoveryId discovery = discover();
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        ProjectId other = people.aProject(colours.team());

        assertThatThrownBy(() -> people.as(colours.reader(), () -> discoveries.start(colours.project(), aPlan())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(colours.reader(), () -> discoveries.delete(discovery)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> discoveries.get(discovery)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> discoveries.of(colours.project())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(colours.editor(), () -> discoveries.start(other, aPlan())))
                .isInstanceOf(ThingNotFoundException.class);
        people.run(colours.editor(), () -> discoveries.delete(discovery));
        assertThatThrownBy(() -> people.as(colours.reader(), () -> discoveries.get(discovery)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void plans_out_of_range_are_refused() {
        assertThatThrownBy(() -> new DiscoveryPlan(
                        "Colours",
                        colours.probing(),
                        explanation,
                        new WordSettings(1, 1, 0),
                        1,
                        true,
                        0.05,
                        Margin.DEFAULT,
                        1))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_page_shows_groups_with_words_and_images_and_offers_the_form_to_editors() {
        people.signIn(colours.reader());
        UI.getCurrent().navigate(DiscoveryNavigation.discoveries(colours.project()));
        assertThat(buttons()).doesNotContain("Group the images");
        DiscoveryId discovery = discover();

        people.signIn(colours.editor());
        UI.getCurrent().navigate(DiscoveryNavigation.discoveries(colours.project()), shown(discovery));

        assertThat(find(H3.class).all()).hasSize(3);
        assertThat(find(Image.class).all()).hasSize(24);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Exploratory"));
        UI.getCurrent().navigate(DiscoveryNavigation.discoveries(colours.project()));
        assertThat(buttons()).contains("Group the images");
    }

    private static QueryParameters shown(DiscoveryId discovery) {
        return QueryParameters.of(DiscoveryNavigation.SHOWN, discovery.toString());
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
