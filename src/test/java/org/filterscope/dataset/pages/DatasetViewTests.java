package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.team.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatasetViewTests extends BirdPages {

    private DatasetId birds = DatasetId.random();

    @BeforeEach
    void some_birds() {
        birds = someBirds();
    }

    @Test
    void the_grid_shows_all_images_at_first() {
        show("");

        assertThat(grid().getElement().getProperty("total")).isEqualTo("6");
        assertThat(source()).isEqualTo("api/dataset/" + birds + "/window");
        assertThat(text()).contains("6 images");
    }

    @Test
    void what_the_address_asks_for_narrows_the_grid() {
        show("category=bird&is.hat=red");

        assertThat(grid().getElement().getProperty("total")).isEqualTo("2");
        assertThat(text()).contains("2 of 6 images");
        assertThat(source())
                .contains("{\"rule\":\"shows\",\"category\":\"bird\"}")
                .contains("{\"rule\":\"one-of\",\"attribute\":\"hat\",\"values\":[\"red\"]}");
        assertThat(buttons()).contains("bird", "hat: red", "Clear all");
    }

    @Test
    void a_place_in_the_address_is_where_the_grid_begins() {
        show("at=4");
        assertThat(grid().getElement().getProperty("start")).isEqualTo("4");

        show("at=4000");
        assertThat(grid().getElement().getProperty("start")).isEqualTo("0");
    }

    @Test
    void picking_a_value_goes_into_the_address_and_the_counts_follow() {
        show("");
        assertThat(counts()).contains("bird, 2 images", "tree, 2 images");

        test(box("bird")).click();

        assertThat(address()).isEqualTo(DatasetNavigation.dataset(birds) + "?category=bird");
        assertThat(counts())
                .as("a further category would add images, a hat would take some away")
                .contains("tree, 2 images", "red, 2 images", "round, 1 image");
    }

    @Test
    void images_without_a_value_can_be_picked_too() {
        show("is.hat=");

        assertThat(grid().getElement().getProperty("total")).isEqualTo("4");
        assertThat(buttons()).contains("hat is missing");
    }

    @Test
    void taking_a_filter_out_shows_the_others_again() {
        show("category=bird&name=3");
        assertThat(text()).contains("1 of 6 images");

        click("Clear all");

        assertThat(address()).isEqualTo(DatasetNavigation.dataset(birds));
        assertThat(text()).contains("6 images").doesNotContain("of 6 images");
    }

    @Test
    void scrolling_and_opening_keep_the_filter_in_the_address() {
        show("category=bird");

        ComponentUtil.fireEvent(grid(), new ImageGrid.Opened(grid(), true, 3, 1));

        assertThat(address()).isEqualTo(DatasetNavigation.image(birds, 3) + "?category=bird");
        assertThat(text()).contains("Image 2 of 2 that match the filter");
    }

    @Test
    void picked_images_stay_picked_elsewhere_and_become_a_subset() {
        show("");
        ComponentUtil.fireEvent(grid(), new ImageGrid.Picked(grid(), true, "4,1,2", true));
        ComponentUtil.fireEvent(grid(), new ImageGrid.Picked(grid(), true, "2", false));
        show("category=bird");
        assertThat(text()).contains("2 picked");

        click("Make subset");
        test(find(TextField.class).withCaption("Name").single()).setValue("Mine");
        click("Save subset");

        List<Subset> made = subsets.of(birds);
        assertThat(made).extracting(Subset::content).containsExactly(new SubsetContent.ByHand(List.of(1, 4)));
        assertThat(address()).isEqualTo(DatasetNavigation.subset(made.getFirst().id()));
        show("");
        assertThat(text()).doesNotContain("picked");
    }

    @Test
    void a_subset_picked_by_hand_is_shown_in_the_grid() {
        subsets.create(birds, "Mine", "", new SubsetContent.ByHand(List.of(2, 5)));
        navigate(DatasetNavigation.subset(subsets.of(birds).getFirst().id()), SubsetView.class);

        click("Show in the grid");

        assertThat(grid().getElement().getProperty("total")).isEqualTo("2");
        assertThat(buttons()).contains("was picked by hand for \"Mine\"");
    }

    @Test
    void readers_look_without_picking_or_changing() {
        people.signIn(reader);
        show("category=bird");

        assertThat(grid().getElement().getProperty("pickable", false)).isFalse();
        assertThat(buttons()).doesNotContain("Change");
        assertThat(text()).contains("2 of 6 images");
    }

    @Test
    void others_find_nothing_here() {
        people.signIn(people.aMember(people.aTeam(), Role.OWNER));

        UI.getCurrent().navigate(DatasetNavigation.dataset(birds));

        assertThat(find(H2.class).all()).extracting(H2::getText).doesNotContain("Birds");
        assertThat(find(ImageGrid.class).all()).isEmpty();
    }

    private void show(String query) {
        show(DatasetNavigation.dataset(birds), query, DatasetView.class);
    }

    private ImageGrid grid() {
        return find(ImageGrid.class).single();
    }

    private String source() {
        return URLDecoder.decode(grid().getElement().getProperty("source"), StandardCharsets.UTF_8);
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).withCaption(label).single();
    }

    private List<String> counts() {
        return find(Checkbox.class).all().stream()
                .flatMap(each -> each.getAriaLabel().stream())
                .toList();
    }
}
