package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import java.util.Objects;
import org.filterscope.dataset.catalogue.DatasetId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImageViewTests extends BirdPages {

    @Autowired
    private AnnotationFile files;

    private DatasetId birds = DatasetId.random();

    @BeforeEach
    void some_birds() {
        birds = someBirds();
    }

    @Test
    void an_image_lists_what_it_shows_and_what_is_known_of_it() {
        show(1, "");

        assertThat(buttons()).contains("box 30 × 40 at 10, 20", "outline", "group, mask of 10 pixels");
        assertThat(text()).contains("Image 1 of 6", "Cluster", "anna", "age", "31", "hat", "320 × 240 pixels");
        assertThat(links()).contains(DatasetNavigation.dataset(birds) + "?is.hat=round");
    }

    @Test
    void its_annotations_are_drawn_from_their_regions() {
        AnnotationFile.Annotations told =
                Objects.requireNonNull(files.annotations(birds, 1).getBody());

        assertThat(told.width()).isEqualTo(320);
        assertThat(told.annotations())
                .extracting(AnnotationFile.Told::region)
                .contains("{\"bbox\":[10.0,20.0,30.0,40.0]}", "{\"segmentation\":[[0.0,0.0,5.0,0.0,5.0,5.5]]}")
                .anyMatch(region -> region.contains("\"counts\":[100,10,76690]"));
    }

    @Test
    void images_that_look_like_it_are_shown() {
        show(1, "");
        assertThat(find(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("5.jpg");

        show(2, "");
        assertThat(find(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("6.jpg");
    }

    @Test
    void the_next_image_is_the_next_one_that_matches_the_filter() {
        show(1, "category=bird");
        assertThat(labelled("Previous image").isEnabled()).isFalse();

        test(labelled("Next image")).click();

        assertThat(address()).isEqualTo(DatasetNavigation.image(birds, 3) + "?category=bird");
        assertThat(labelled("Next image").isEnabled()).isFalse();
    }

    @Test
    void the_way_back_leads_to_its_place_in_the_grid() {
        show(3, "category=bird");

        click("All images");

        assertThat(address()).startsWith(DatasetNavigation.dataset(birds)).contains("category=bird", "at=1");
    }

    @Test
    void a_category_is_left_out_of_the_drawing() {
        show(1, "without=tree&labels=off");

        AnnotatedImage picture = find(AnnotatedImage.class).single();
        assertThat(picture.getElement().getPropertyRaw("without").toString()).contains("tree");
        assertThat(picture.getElement().getProperty("labels", true)).isFalse();

        test(find(Checkbox.class).withCaption("bird").single()).click();
        assertThat(picture.getElement().getPropertyRaw("without").toString()).contains("tree", "bird");
    }

    @Test
    void an_annotation_stands_out_until_it_is_chosen_again() {
        show(1, "");
        AnnotatedImage picture = find(AnnotatedImage.class).single();

        click("outline");
        assertThat(picture.getElement().getProperty("lit", -2)).isEqualTo(1);

        click("outline");
        assertThat(picture.getElement().getProperty("lit", -2)).isEqualTo(-1);
    }

    private void show(int number, String query) {
        show(DatasetNavigation.image(birds, number), query, ImageView.class);
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
