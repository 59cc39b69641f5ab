package org.filterscope.dataset.rule;

import java.util.List;
import org.filterscope.dataset.rule.SubsetRule.All;
import org.filterscope.dataset.rule.SubsetRule.Any;
import org.filterscope.dataset.rule.SubsetRule.InCluster;
import org.filterscope.dataset.rule.SubsetRule.NoneOf;
import org.filterscope.dataset.rule.SubsetRule.Not;
import org.filterscope.dataset.rule.SubsetRule.OneOf;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads rules as JSON, as they are stored and as they stand in addresses. */
public final class RuleJson {

    private static final int DEEPEST = 10;
    private static final int MOST_TERMS = 1000;

    private static final JsonMapper JSON = JsonMapper.builder()
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
        try {
            SubsetRule rule = JSON.readValue(json, SubsetRule.class);
            check(rule);
            return rule;
        } catch (JacksonException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new RefusedException(
                    "The rule of a subset cannot be read (" + e.getOriginalMessage() + "); build it anew.", e);
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
        return rules.stream().mapToInt(rule -> terms(rule, depth + 1)).sum();
    }
}
