package org.filterscope.dataset.pages;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;

/** What the address of the page that makes a subset says: a rule, or that it is about the images picked by hand. */
final class SubsetAddress {

    private static final String RULE = "rule";
    private static final String PICKED = "picked";

    private SubsetAddress() {}

    static Map<String, List<String>> ofRule(SubsetRule rule) {
        return rule.equals(SubsetRule.EVERY_IMAGE) ? Map.of() : Map.of(RULE, List.of(RuleJson.write(rule)));
    }

    static Map<String, List<String>> ofPicks() {
        return Map.of(PICKED, List.of("true"));
    }

    static Optional<SubsetRule> rule(QueryParameters query) {
        return query.getSingleParameter(RULE).map(RuleJson::read);
    }

    static boolean isOfPicks(QueryParameters query) {
        return query.getParameters().containsKey(PICKED);
    }
}
