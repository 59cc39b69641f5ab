package org.filterscope.dataset.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What an image must be like to belong to a subset. In JSON the property {@code rule} names the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SubsetRule.All.class, name = "all"),
    @JsonSubTypes.Type(value = SubsetRule.Any.class, name = "any"),
    @JsonSubTypes.Type(value = SubsetRule.Not.class, name = "not"),
    @JsonSubTypes.Type(value = SubsetRule.Shows.class, name = "shows"),
    @JsonSubTypes.Type(value = SubsetRule.OneOf.class, name = "one-of"),
    @JsonSubTypes.Type(value = SubsetRule.NoneOf.class, name = "none-of"),
    @JsonSubTypes.Type(value = SubsetRule.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = SubsetRule.Between.class, name = "between"),
    @JsonSubTypes.Type(value = SubsetRule.InCluster.class, name = "in-cluster"),
    @JsonSubTypes.Type(value = SubsetRule.PickedFor.class, name = "picked-for"),
    @JsonSubTypes.Type(value = SubsetRule.NameContains.class, name = "name-contains")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface SubsetRule {

    /** Every image. */
    SubsetRule EVERY_IMAGE = new All(List.of());

    /**
     * All of the rules hold; without any, every image belongs.
     *
     * @param rules the rules
     */
    record All(List<SubsetRule> rules) implements SubsetRule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    /**
     * At least one of the rules holds; without any, no image belongs.
     *
     * @param rules the rules
     */
    record Any(List<SubsetRule> rules) implements SubsetRule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The rule does not hold.
     *
     * @param inner the rule
     */
    record Not(SubsetRule inner) implements SubsetRule {
        public Not {
            requireRule(inner);
        }
    }

    /**
     * The image has an annotation with this category.
     *
     * @param category its name
     */
    record Shows(String category) implements SubsetRule {
        public Shows {
            requireText("category", category);
        }
    }

    /**
     * The attribute has one of these values.
     *
     * @param attribute its name
     * @param values at least one
     */
    record OneOf(String attribute, List<String> values) implements SubsetRule {
        public OneOf {
            requireText("attribute", attribute);
            values = requireValues(attribute, values);
        }
    }

    /**
     * The attribute is known and has none of these values. An image with a gap does not belong.
     *
     * @param attribute its name
     * @param values at least one
     */
    record NoneOf(String attribute, List<String> values) implements SubsetRule {
        public NoneOf {
            requireText("attribute", attribute);
            values = requireValues(attribute, values);
        }
    }

    /**
     * The attribute has no value.
     *
     * @param attribute its name
     */
    record Missing(String attribute) implements SubsetRule {
        public Missing {
            requireText("attribute", attribute);
        }
    }

    /**
     * The attribute has a number in this range, both ends included.
     *
     * @param attribute its name
     * @param from lowest number, open where absent
     * @param to highest number, open where absent
     */
    record Between(
            String attribute,
            @Nullable Double from,
            @Nullable Double to) implements SubsetRule {
        public Between {
            requireText("attribute", attribute);
            if (from == null && to == null) {
                throw new RefusedException(
                        "A range of " + attribute + " needs a lowest or a highest number; give one.");
            }
            if ((from != null && !Double.isFinite(from)) || (to != null && !Double.isFinite(to))) {
                throw new RefusedException("A range of " + attribute + " has finite ends; give ordinary numbers.");
            }
            if (from != null && to != null && from > to) {
                throw new RefusedException(
                        "The range of " + attribute + " ends before it begins; give the lower number first.");
            }
        }
    }

    /**
     * The image belongs to one of these clusters.
     *
     * @param clusters at least one
     */
    record InCluster(List<String> clusters) implements SubsetRule {
        public InCluster {
            clusters = requireValues("the cluster", clusters);
        }
    }

    /**
     * The image's name holds this text, in capitals or not.
     *
     * @param text the text
     */
    record NameContains(String text) implements SubsetRule {
        public NameContains {
            requireText("part of a name", text);
        }
    }

    /** A rule that was read may lack what its type promises. */
    private static void requireRule(@Nullable SubsetRule rule) {
        if (rule == null) {
            throw new RefusedException("A rule that turns another around lacks that one; give it.");
        }
    }

    /**
     * The image was picked by hand for a subset of the same dataset.
     *
     * @param subset the subset's id
     * @param name what the subset was called when the rule was made
     */
    record PickedFor(UUID subset, String name) implements SubsetRule {
        public PickedFor {
            if (isMissing(subset)) {
                throw new RefusedException("A rule about a subset does not say which one; choose one.");
            }
            requireText("name of a subset", name);
        }
    }

    private static boolean isMissing(@Nullable UUID id) {
        return id == null;
    }

    private static void requireText(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new RefusedException("A rule lacks its " + what + "; give one.");
        }
    }

    private static List<String> requireValues(String attribute, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            throw new RefusedException("A rule about " + attribute + " lacks its values; give at least one.");
        }
        return List.copyOf(values);
    }
}
