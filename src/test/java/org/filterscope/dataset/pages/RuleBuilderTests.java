package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImagePlaces;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.dataset.rule.SubsetRule.All;
import org.filterscope.dataset.rule.SubsetRule.Any;
import org.filterscope.dataset.rule.SubsetRule.Between;
import org.filterscope.dataset.rule.SubsetRule.InCluster;
import org.filterscope.dataset.rule.SubsetRule.Missing;
import org.filterscope.dataset.rule.SubsetRule.NameContains;
import org.filterscope.dataset.rule.SubsetRule.NoneOf;
import org.filterscope.dataset.rule.SubsetRule.Not;
import org.filterscope.dataset.rule.SubsetRule.OneOf;
import org.filterscope.dataset.rule.SubsetRule.Shows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RuleBuilderTests extends BirdPages {

    @Autowired
    private DatasetImages images;

    @Autowired
    private ImagePlaces places;

    @Test
    void every_rule_can_be_shown_and_comes_out_as_it_went_in() {
        DatasetId birds = someBirds();
        SubsetId mine = subsets.create(birds, "Mine", "", new SubsetContent.ByHand(List.of(1, 2)));
        RuleVocabulary words = new RuleVocabulary(birds, images, places, subsets);
        List<SubsetRule> simple = List.of(
                new Shows("bird"),
                new OneOf("hat", List.of("red", "never seen")),
                new NoneOf("tone", List.of("dark")),
                new Missing("hat"),
                new Between("age", 7.0, null),
                new Between("age", 1.5, 30.0),
                new InCluster(List.of("anna", "ben")),
                new NameContains("jpg"),
                new SubsetRule.PickedFor(mine.value(), "Mine"));
        List<SubsetRule> nested = List.of(
                new Not(new Shows("tree")),
                new Not(new Missing("hat")),
                new Not(new OneOf("hat", List.of("red"))),
                new Not(new All(List.of(new Shows("tree"), new Shows("bird")))),
                new Any(simple),
                new All(List.of(new Shows("bird"), new Any(List.of(new Missing("age"), new Between("age", 2.0, 3.0))))),
                new Not(new Any(List.of(
                        new Shows("tree"), new Not(new All(List.of(new NameContains("a"), new NameContains("b"))))))));

        for (SubsetRule rule :
                List.of(simple, nested).stream().flatMap(List::stream).toList()) {
            RuleGroup group = new RuleGroup(words, 0, () -> {}, Optional.empty());
            group.read(rule);
            assertThat(group.rule()).contains(rule);
            assertThat(group.hasGaps()).isFalse();
        }
    }

    @Test
    void every_image_is_a_rule_without_conditions() {
        RuleGroup group =
                new RuleGroup(new RuleVocabulary(someBirds(), images, places, subsets), 0, () -> {}, Optional.empty());
        group.read(SubsetRule.EVERY_IMAGE);

        assertThat(group.rule()).isEmpty();
        assertThat(group.hasGaps()).isFalse();
    }

    @Test
    void a_filter_comes_out_of_an_address_as_it_went_in() {
        ImageFilter filter = ImageFilter.NONE
                .withCategory("traffic light", true)
                .withCategory("A&B=C", true)
                .withAllCategories(true)
                .withValue("skin tone", "dark", true)
                .withValue("skin tone", ImageFilter.GAP, true)
                .withRange(new Between("age", 18.0, null))
                .withCluster("person #7", true)
                .withName("ü?")
                .withRule(Optional.of(new Not(new Shows("dog"))));

        String query = new QueryParameters(FilterAddress.write(filter)).getQueryString();

        assertThat(FilterAddress.read(QueryParameters.fromString(query))).isEqualTo(filter);
    }

    @Test
    void facets_hold_together_and_their_values_are_alternatives() {
        assertThat(ImageFilter.NONE
                        .withCategory("dog", true)
                        .withCategory("cat", true)
                        .withValue("hat", "red", true)
                        .withValue("hat", ImageFilter.GAP, true)
                        .toRule())
                .isEqualTo(new All(List.of(
                        new Any(List.of(new Shows("dog"), new Shows("cat"))),
                        new Any(List.of(new OneOf("hat", List.of("red")), new Missing("hat"))))));
    }
}
