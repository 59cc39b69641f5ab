package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SubsetTests extends CatalogueTest {

    private static final SubsetContent BIRDS = new SubsetContent.ByRule(new SubsetRule.Shows("bird"));

    @Autowired
    private DatasetCollections collections;

    private DatasetId dataset = DatasetId.random();

    @BeforeEach
    void a_dataset() {
        dataset = anImported(Birds.annotated(folder));
    }

    @Test
    void a_subset_by_rule_reads_as_english_and_counts_its_images() {
        SubsetId id = asEditor(() -> subsets.create(dataset, " Birds ", "all of them", BIRDS));

        Subset subset = people.as(reader, () -> subsets.get(id));

        assertThat(subset.name()).isEqualTo("Birds");
        assertThat(subset.content()).isEqualTo(BIRDS);
        assertThat(subset.text()).isEqualTo("shows \"bird\"");
        assertThat(people.as(reader, () -> subsets.count(id))).isEqualTo(2);
        assertThat(people.as(reader, () -> collections.numbers(id))).containsExactly(1, 3);
    }

    @Test
    void images_picked_by_hand_stay_those_that_were_picked() {
        SubsetId id =
                asEditor(() -> subsets.create(dataset, "Mine", "", new SubsetContent.ByHand(List.of(4, 1, 4, 99))));

        assertThat(people.as(reader, () -> subsets.get(id)).content())
                .isEqualTo(new SubsetContent.ByHand(List.of(1, 4)));
        assertThat(people.as(reader, () -> subsets.get(id)).text()).isEqualTo("2 images picked by hand");
        people.run(editor, () -> subsets.change(id, "Mine", "", new SubsetContent.ByHand(List.of(2))));
        assertThat(people.as(reader, () -> collections.numbers(id))).containsExactly(2);
    }

    @Test
    void a_name_is_taken_once() {
        SubsetId id = asEditor(() -> subsets.create(dataset, "Birds", "", BIRDS));

        assertThatThrownBy(() -> asEditor(() -> subsets.create(dataset, "birds", "", BIRDS)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("birds");
        assertThatThrownBy(() -> asEditor(() -> subsets.create(dataset, " ", "", BIRDS)))
                .isInstanceOf(RefusedException.class);
        people.run(editor, () -> subsets.change(id, "BIRDS", "", BIRDS));
        assertThat(people.as(reader, () -> subsets.of(dataset))).hasSize(1);
    }

    @Test
    void what_is_frozen_stays_when_the_subset_changes_or_goes() {
        SubsetId id = asEditor(() -> subsets.create(dataset, "Birds", "", BIRDS));
        FrozenSubset frozen = asEditor(() -> subsets.freeze(id));

        people.run(
                editor, () -> subsets.change(id, "Birds", "", new SubsetContent.ByRule(new SubsetRule.Shows("tree"))));
        FrozenSubset other = asEditor(() -> subsets.freeze(id));
        people.run(editor, () -> subsets.delete(id));

        assertThat(frozen.images()).isEqualTo(2);
        assertThat(frozen.hash()).isEqualTo(hashOf("1.jpg", "3.jpg")).isNotEqualTo(other.hash());
        assertThat(people.as(reader, () -> subsets.frozen(frozen.id())).text()).isEqualTo("shows \"bird\"");
        assertThat(people.as(reader, () -> subsets.frozen(dataset))).hasSize(2);
        assertThat(people.as(reader, () -> collections.numbers(frozen.id()))).containsExactly(1, 3);
        assertThatThrownBy(() -> people.as(reader, () -> subsets.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThat(trail())
                .containsExactly(
                        "dataset imported",
                        "subset created",
                        "subset frozen",
                        "subset changed",
                        "subset frozen",
                        "subset deleted");
    }

    /** The hash as the documentation of a frozen subset defines it, computed from the outside. */
    private String hashOf(String... names) {
        MessageDigest digest = Sha256.start();
        asEditor(() -> places.window(dataset, SubsetRule.EVERY_IMAGE, 0, 100)).images().stream()
                .filter(image -> List.of(names).contains(image.name()))
                .forEach(image ->
                        digest.update((image.name() + "\t" + image.file() + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }
}
