package org.filterscope.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.Outline;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.dataset.Region;
import org.filterscope.dataset.RunLengths;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.ThingNotFoundException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookingThroughTests extends CatalogueTest {

    @Autowired
    private DatasetCollections collections;

    @Test
    void images_come_from_any_place_among_those_a_filter_holds_for() {
        DatasetId id = anImported(Birds.annotated(folder));
        SubsetRule notBirds = new SubsetRule.Not(new SubsetRule.Shows("bird"));

        ImageWindow first = people.as(reader, () -> places.window(id, SubsetRule.EVERY_IMAGE, 0, 4));
        ImageWindow last = people.as(reader, () -> places.window(id, SubsetRule.EVERY_IMAGE, 4, 4));
        ImageWindow filtered = people.as(reader, () -> places.window(id, notBirds, 1, 2));
        ImageWindow beyond = people.as(reader, () -> places.window(id, notBirds, 100, 2));

        assertThat(first.images()).extracting(ImageTile::name).containsExactly("1.jpg", "2.jpg", "3.jpg", "4.jpg");
        assertThat(first.total()).isEqualTo(6);
        assertThat(first.images().getFirst().width()).isEqualTo(320);
        assertThat(last.images()).extracting(ImageTile::name).containsExactly("5.jpg", "6.jpg");
        assertThat(filtered.images()).extracting(ImageTile::name).containsExactly("4.jpg", "5.jpg");
        assertThat(filtered.total()).isEqualTo(4);
        assertThat(beyond).isEqualTo(new ImageWindow(4, List.of()));
    }

    @Test
    void every_rule_chooses_its_images() {
        DatasetId id = anImported(Birds.annotated(folder));

        assertThat(names(id, new SubsetRule.Shows("bird"))).containsExactly("1.jpg", "3.jpg");
        assertThat(names(id, new SubsetRule.Not(new SubsetRule.Shows("bird"))))
                .containsExactly("2.jpg", "4.jpg", "5.jpg", "6.jpg");
        assertThat(names(id, new SubsetRule.OneOf("tone", List.of("dark", "none"))))
                .containsExactly("1.jpg", "5.jpg");
        assertThat(names(id, new SubsetRule.OneOf("hat", List.of("round")))).containsExactly("1.jpg");
        assertThat(names(id, new SubsetRule.NoneOf("tone", List.of("dark")))).containsExactly("2.jpg", "3.jpg");
        assertThat(names(id, new SubsetRule.Missing("age"))).containsExactly("4.jpg", "5.jpg", "6.jpg");
        assertThat(names(id, new SubsetRule.Between("age", 7.5, 30.0))).containsExactly("3.jpg");
        assertThat(names(id, new SubsetRule.Between("age", 8.0, null))).containsExactly("1.jpg", "2.jpg");
        assertThat(names(id, new SubsetRule.InCluster(List.of("anna")))).containsExactly("1.jpg", "2.jpg");
        assertThat(names(id, new SubsetRule.Not(new SubsetRule.InCluster(List.of("anna")))))
                .containsExactly("3.jpg", "4.jpg", "5.jpg", "6.jpg");
        assertThat(names(id, new SubsetRule.NameContains("3.J"))).containsExactly("3.jpg");
        assertThat(names(id, new SubsetRule.NameContains("%"))).isEmpty();
        assertThat(names(id, new SubsetRule.NameContains("_"))).isEmpty();
        assertThat(names(id, new SubsetRule.Shows("' or 1 = 1 --"))).isEmpty();
        assertThat(names(
                        id,
                        new SubsetRule.All(List.of(
                                new SubsetRule.Shows("tree"),
                                new SubsetRule.Any(List.of(
                                        new SubsetRule.Shows("bird"),
                                        new SubsetRule.OneOf("tone", List.of("light"))))))))
                .containsExactly("1.jpg", "2.jpg");
        assertThat(names(id, new SubsetRule.Not(new SubsetRule.Not(new SubsetRule.Any(List.of())))))
                .isEmpty();
    }

    @Test
    void facets_count_under_the_filter() {
        DatasetId id = anImported(Birds.annotated(folder));

        Facets all = people.as(reader, () -> images.facets(id, SubsetRule.EVERY_IMAGE));
        Facets light = people.as(reader, () -> images.facets(id, new SubsetRule.OneOf("tone", List.of("light"))));

        assertThat(all.categories()).containsExactly(new ValueCount("bird", 2), new ValueCount("tree", 2));
        assertThat(all.withoutAnnotations()).isEqualTo(3);
        assertThat(light.images()).isEqualTo(2);
        assertThat(light.categories()).containsExactly(new ValueCount("bird", 1), new ValueCount("tree", 1));
        assertThat(light.clusters()).isEqualTo(2);
        assertThat(light.attributes().get(2).missing()).isEqualTo(1);
        assertThat(light.attributes().get(0).range()).contains(new Range(7.5, 31));
    }

    @Test
    void an_image_shows_all_that_is_known_about_it() {
        DatasetId id = anImported(Birds.annotated(folder));

        ImageDetails image = people.as(reader, () -> images.image(id, 1));

        assertThat(image.annotations())
                .containsExactly(
                        new Annotation("bird", new Region.Box(10, 20, 30, 40), false),
                        new Annotation("bird", new Region.Polygons(List.of(new Outline(0, 0, 5, 0, 5, 5.5f))), false),
                        new Annotation("tree", RunLengths.ofCounts(240, 320, 100, 10, 76690), true));
        assertThat(image.attributes())
                .isEqualTo(Map.of("age", List.of("31"), "tone", List.of("dark"), "hat", List.of("red", "round")));
        assertThat(image.cluster()).contains("anna");
        assertThat(image.previous()).isEmpty();
        assertThat(image.next()).contains(2);
        assertThat(image.annotatedWidth()).isEqualTo(320);
        assertThatThrownBy(() -> people.as(reader, () -> images.image(id, 7)))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void the_engine_gets_what_was_imported() {
        DatasetId id = anImported(Birds.annotated(folder));
        SubsetId subset =
                asEditor(() -> subsets.create(id, "Trees", "", new SubsetContent.ByRule(new SubsetRule.Shows("tree"))));

        ReferenceSet all = people.as(reader, () -> collections.referenceSet(id));
        ReferenceSet trees = people.as(reader, () -> collections.referenceSet(subset));
        PictureFolder pictures = people.as(reader, () -> collections.pictures(id));

        assertThat(all.categories()).containsExactly("bird", "tree", "sea");
        assertThat(all.annotations()).isEqualTo(5);
        assertThat(all.images().getFirst().annotations()).hasSize(3);
        assertThat(all.images().getFirst().file()).hasSameBinaryContentAs(folder.resolve("images/1.jpg"));
        assertThat(trees.images()).extracting(ReferenceImage::id).containsExactly("1.jpg", "2.jpg");
        assertThat(pictures.names()).containsExactly("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg");
        assertThat(pictures.pictures()).allMatch(Files::isRegularFile);
        assertThat(people.as(reader, () -> collections.numbers(subset))).containsExactly(1, 2);
        assertThat(Optional.of(pictures.faults().total())).contains(0);
    }
}
