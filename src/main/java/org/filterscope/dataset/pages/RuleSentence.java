package org.filterscope.dataset.pages;

import java.util.List;
import java.util.function.Function;
import org.filterscope.dataset.rule.SubsetRule;

/** Makes the rule that a filled-in condition says. */
final class RuleSentence {

    private RuleSentence() {}

    static SubsetRule of(RuleSubject subject, RuleTest test, RuleValues values, RuleVocabulary words) {
        return switch (subject) {
            case RuleSubject.Image() -> alternatives(values.texts(), SubsetRule.Shows::new, test == RuleTest.SHOWS_NOT);
            case RuleSubject.Picked() -> alternatives(values.texts(), words::pickedFor, test == RuleTest.NOT_AMONG);
            case RuleSubject.Attribute(String name, boolean _) ->
                switch (test) {
                    case IS -> new SubsetRule.OneOf(name, values.texts());
                    case IS_NOT -> new SubsetRule.NoneOf(name, values.texts());
                    case MISSING -> new SubsetRule.Missing(name);
                    case KNOWN -> new SubsetRule.Not(new SubsetRule.Missing(name));
                    case BETWEEN -> new SubsetRule.Between(name, values.from(), values.to());
                    default -> throw new IllegalStateException(test + " does not ask about an attribute");
                };
            case RuleSubject.Cluster() -> unless(test == RuleTest.NOT_IN, new SubsetRule.InCluster(values.texts()));
            case RuleSubject.Name() ->
                unless(test == RuleTest.CONTAINS_NOT, new SubsetRule.NameContains(values.text()));
        };
    }

    /** Several values in one condition are alternatives; where they are excluded, all of them are. */
    private static SubsetRule alternatives(List<String> texts, Function<String, SubsetRule> rule, boolean not) {
        List<SubsetRule> rules =
                texts.stream().map(text -> unless(not, rule.apply(text))).toList();
        if (rules.size() == 1) {
            return rules.getFirst();
        }
        return not ? new SubsetRule.All(rules) : new SubsetRule.Any(rules);
    }

    private static SubsetRule unless(boolean not, SubsetRule rule) {
        return not ? new SubsetRule.Not(rule) : rule;
    }
}
