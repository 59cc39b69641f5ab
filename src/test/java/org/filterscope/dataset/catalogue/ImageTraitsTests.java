package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImageTraitsTests extends CatalogueTest {

    @Autowired
    private ImageTraits traits;

    private DatasetId dataset = DatasetId.random();

    @BeforeEach
    void a_dataset() {
        dataset = anImported(Birds.annotated(folder));
    }

    private List<ImageTraits.Trait> all(Optional<String> attribute) {
        List<ImageTraits.Trait> all = new ArrayList<>();
        people.run(reader, () -> traits.forEach(dataset, attribute, all::add));
        return all;
    }

    @Test
    void every_image_comes_once_with_its_file_its_cluster_and_the_values_asked_for() {
        ImageDetails first = asEditor(() -> images.image(dataset, 1));
        String attribute = first.attributes().keySet().iterator().next();

        List<ImageTraits.Trait> found = all(Optional.of(attribute));

        assertThat(found).extracting(ImageTraits.Trait::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(found.getFirst().file()).isEqualTo(first.tile().file());
        assertThat(found.getFirst().cluster()).isEqualTo(first.cluster());
        assertThat(found.getFirst().values()).isEqualTo(first.attributes().get(attribute));
        assertThat(all(Optional.empty()))
                .hasSize(6)
                .allSatisfy(image -> assertThat(image.values()).isEmpty());
        assertThat(all(Optional.of("no such attribute"))).hasSize(6);
    }

    @Test
    void a_rule_gives_the_numbers_it_holds_for() {
        assertThat(people.as(reader, () -> traits.numbers(dataset, new SubsetRule.Shows("bird"))))
                .containsExactly(1, 3);
    }

    @Test
    void near_duplicates_are_numbers_of_images() {
        List<List<Integer>> groups = people.as(reader, () -> traits.nearDuplicates(dataset));

        assertThat(groups).containsExactly(List.of(1, 5), List.of(2, 6));
    }

    @Test
    void other_teams_find_nothing() {
        assertThatThrownBy(() -> people.as(stranger, () -> traits.numbers(dataset, SubsetRule.EVERY_IMAGE)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> traits.forEach(dataset, Optional.empty(), _ -> {})))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> traits.nearDuplicates(dataset)))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
