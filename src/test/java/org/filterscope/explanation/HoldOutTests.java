package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.junit.jupiter.api.Test;

class HoldOutTests {

    @Test
    void takes_its_share_of_every_category() {
        HoldOut split = HoldOut.draw(images(10, 20), 0.2, 1);

        Map<String, Long> held = split.heldOut().stream()
                .collect(Collectors.groupingBy(
                        each -> each.image().annotations().getFirst().category(), Collectors.counting()));
        assertThat(held).containsExactlyInAnyOrderEntriesOf(Map.of("category 0", 2L, "category 1", 4L));
        assertThat(split.learning()).hasSize(24).doesNotContainAnyElementsOf(split.heldOut());
    }

    @Test
    void copies_of_a_picture_go_the_same_way() {
        List<HashedImage> images = new ArrayList<>(images(10));
        images.forEach(each -> assertThat(each.hash()).isNotBlank());
        List<HashedImage> copies = images.stream()
                .map(each -> new HashedImage(image("copy of " + each.image().id(), "category 7"), each.hash()))
                .toList();
        images.addAll(copies);

        for (long seed = 0; seed < 20; seed++) {
            HoldOut split = HoldOut.draw(images, 0.3, seed);

            assertThat(split.learning())
                    .extracting(HashedImage::hash)
                    .doesNotContainAnyElementsOf(
                            split.heldOut().stream().map(HashedImage::hash).toList());
        }
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(HoldOut.draw(images(50), 0.5, 3)).isEqualTo(HoldOut.draw(images(50), 0.5, 3));
        assertThat(HoldOut.draw(images(50), 0.5, 3)).isNotEqualTo(HoldOut.draw(images(50), 0.5, 4));
    }

    @Test
    void a_share_of_nothing_holds_nothing_out() {
        assertThat(HoldOut.draw(images(5), 0, 1).heldOut()).isEmpty();
    }

    private static List<HashedImage> images(int... ofCategory) {
        List<HashedImage> images = new ArrayList<>();
        for (int category = 0; category < ofCategory.length; category++) {
            for (int i = 0; i < ofCategory[category]; i++) {
                String id = category + "/" + i;
                images.add(new HashedImage(image(id, "category " + category), "hash of " + id));
            }
        }
        return images;
    }

    private static ReferenceImage image(String id, String category) {
        return new ReferenceImage(id, Path.of(id), List.of(Annotation.ofWhole(category)), 0, 0);
    }
}
