package org.filterscope.explanation.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ProvenanceFacts;

/**
 * Something that two explanations were not made from in the same way.
 *
 * @param what such as {@code Seed}
 * @param left as the one on the left was made
 * @param right as the one on the right was made
 */
record SettingsDifference(String what, String left, String right) {

    static List<SettingsDifference> between(ExplanationDetails left, ExplanationDetails right) {
        Map<String, String> after = facts(right);
        List<SettingsDifference> differences = new ArrayList<>();
        facts(left).forEach((what, value) -> {
            String other = after.getOrDefault(what, "");
            if (!value.equals(other)) {
                differences.add(new SettingsDifference(what, value, other));
            }
        });
        return differences;
    }

    private static Map<String, String> facts(ExplanationDetails details) {
        Map<String, String> facts = new LinkedHashMap<>(ProvenanceFacts.settings(details));
        details.making().ifPresent(making -> {
            facts.put("Device", making.device());
            facts.put("Program", making.program());
        });
        return facts;
    }
}
