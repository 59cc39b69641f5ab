package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.board.Board;
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
class GalleryViewTests extends SpringBrowserlessTest {

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
    private Board board;

    private ColourProject colours;
    private ExplanationId id = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
        id = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
    }

    private FilterGallery open(UserId person) {
        people.signIn(person);
        UI.getCurrent()
                .navigate(ExplanationNavigation.explanation(id), QueryParameters.fromString("q=strawberry&view=list"));
        return find(FilterGallery.class).single();
    }

    @Test
    void the_gallery_is_told_where_it_is_fed_from_and_what_the_address_says() {
        FilterGallery gallery = open(colours.reader());

        assertThat(find(H1.class).single().getText()).isEqualTo("colour of Colours");
        assertThat(gallery.getElement().getProperty("query")).isEqualTo("q=strawberry&view=list");
        assertThat(gallery.getElement().getProperty("address")).isEqualTo("explanation/" + id + "/filter/{filter}");
        assertThat(gallery.getElement().getProperty("base"))
                .startsWith("api/explanations/" + id + "/gallery/")
                .endsWith("/");
    }

    @Test
    void the_header_leads_to_all_that_can_be_done_with_the_filters() {
        open(colours.reader());

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Try an image", "Compare", "Ratings", "Board", "Export CSV", "Export JSON");
    }

    @Test
    void filters_that_were_picked_are_pinned_on_the_board_by_editors() {
        FilterGallery gallery = open(colours.editor());
        ComponentUtil.fireEvent(gallery, new FilterGallery.Pinned(gallery, true, "4,1"));

        assertThat(board.pinned(id)).containsExactly(1, 4);
        assertThat(open(colours.reader()).getElement().getProperty("pinning", false))
                .isFalse();
    }

    @Test
    void only_editors_are_offered_to_switch_filters_off_and_to_throw_the_explanation_away() {
        String forReaders =
                open(colours.reader()).getElement().getPropertyRaw("actions").toString();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Put in the trash", "Lay them on the masks");
        assertThat(forReaders).contains("Export as a page").doesNotContain("Switch them off");

        String forEditors =
                open(colours.editor()).getElement().getPropertyRaw("actions").toString();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Put in the trash", "Lay them on the masks");
        assertThat(forEditors).contains("Switch them off");
    }
}
