package org.filterscope.dataset.rule;

import java.util.List;
import org.filterscope.dataset.rule.SubsetRule.All;
import org.filterscope.dataset.rule.SubsetRule.Any;
import org.filterscope.dataset.rule.SubsetRule.InCluster;
import org.filterscope.dataset.rule.SubsetRule.NoneOf;
import org.filterscope.dataset.rule.SubsetRule.Not;
import org.filterscope.dataset.rule.SubsetRule.OneOf;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads rules as JSON, as they are stored and as they stand in addresses. */
public final class RuleJson {

    private static final String UNREADABLE =
            "The rule of a subset cannot be read: something in it is missing, unknown or no rule; build it anew.";
    private static final int DEEPEST = 10;
    private static final int MOST_TERMS = 1000;

    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4 * DEEPEST)
                            .maxStringLength(10_000)
                            .maxNameLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleJson() {}

    /** The rule as JSON: the same text for equal rules. */
    public static String write(SubsetRule rule) {
        return JSON.writerFor(SubsetRule.class).writeValueAsString(rule);
    }

    /**
     * Reads a rule.
     *
     * @throws RefusedException when the text is none
     */
    public static SubsetRule read(String json) {
        if (json.length() > LONGEST_TEXT) {
            throw new RefusedException("The rule of a subset is too long; give it fewer conditions and values.");
        }
        try {
            @Nullable SubsetRule rule = JSON.readValue(json, SubsetRule.class);
            if (rule == null) {
                throw new RefusedException(UNREADABLE);
            }
            check(rule);
            return rule;
        } catch (StreamConstraintsException e) {
            throw new RefusedException(
                    "The rule of a subset is nested too deep or has a text that is too long; make it simpler.", e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new RefusedException(UNREADABLE, e);
        }
    }

    /**
     * Checks that a rule is of a size that a database answers quickly.
     *
     * @throws RefusedException when it is not
     */
    public static void check(SubsetRule rule) {
        if (terms(rule, 1) > MOST_TERMS) {
            throw new RefusedException("A rule has at most " + MOST_TERMS
                    + " conditions and values; pick the images by hand, or give them an attribute by a table.");
        }
    }

    private static int terms(SubsetRule rule, int depth) {
        if (depth > DEEPEST) {
            throw new RefusedException("A rule is nested at most " + DEEPEST + " deep; make it simpler.");
        }
        return switch (rule) {
            case All(List<SubsetRule> rules) -> sum(rules, depth);
            case Any(List<SubsetRule> rules) -> sum(rules, depth);
            case Not(SubsetRule inner) -> terms(inner, depth + 1);
            case OneOf oneOf -> oneOf.values().size();
            case NoneOf noneOf -> noneOf.values().size();
            case InCluster(List<String> clusters) -> clusters.size();
            default -> 1;
        };
    }

    private static int sum(List<SubsetRule> rules, int depth) {
        // a group without rules is one, or endless many of them would be of no size
        return Math.max(
                1, rules.stream().mapToInt(rule -> terms(rule, depth + 1)).sum());
    }
}
