package org.filterscope.dataset.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filterscope.dataset.rule.SubsetRule.All;
import org.filterscope.dataset.rule.SubsetRule.Any;
import org.filterscope.dataset.rule.SubsetRule.Between;
import org.filterscope.dataset.rule.SubsetRule.InCluster;
import org.filterscope.dataset.rule.SubsetRule.Missing;
import org.filterscope.dataset.rule.SubsetRule.NameContains;
import org.filterscope.dataset.rule.SubsetRule.NoneOf;
import org.filterscope.dataset.rule.SubsetRule.Not;
import org.filterscope.dataset.rule.SubsetRule.OneOf;
import org.filterscope.dataset.rule.SubsetRule.PickedFor;
import org.filterscope.dataset.rule.SubsetRule.Shows;

/** Says a rule in English, such as {@code shows "dog" and (age is 18 or more or age is missing)}. */
public final class RuleText {

    private static final int LISTED_VALUES = 20;

    private RuleText() {}

    /** The rule as a phrase about an image. */
    public static String of(SubsetRule rule) {
        return switch (rule) {
            case All(List<SubsetRule> rules) -> rules.isEmpty() ? "every image" : joined(rules, " and ");
            case Any(List<SubsetRule> rules) -> rules.isEmpty() ? "no image" : joined(rules, " or ");
            case Not(Shows(String category)) -> "does not show " + quoted(category);
            case Not(Missing(String attribute)) -> attribute + " is known";
            case Not(NameContains(String text)) -> "its name does not contain " + quoted(text);
            case Not(PickedFor(UUID _, String name)) -> "was not picked by hand for " + quoted(name);
            case Not(InCluster(List<String> clusters)) -> "is not in cluster " + listed(clusters);
            case Not(SubsetRule inner) -> "not " + bracketed(inner);
            case Shows(String category) -> "shows " + quoted(category);
            case OneOf(String attribute, List<String> values) -> attribute + " is " + listed(values);
            case NoneOf(String attribute, List<String> values) -> attribute + " is known and not " + listed(values);
            case Missing(String attribute) -> attribute + " is missing";
            case Between between -> range(between);
            case InCluster(List<String> clusters) -> "is in cluster " + listed(clusters);
            case PickedFor(UUID _, String name) -> "was picked by hand for " + quoted(name);
            case NameContains(String text) -> "its name contains " + quoted(text);
        };
    }

    private static String joined(List<SubsetRule> rules, String by) {
        return rules.size() == 1
                ? of(rules.getFirst())
                : rules.stream().map(RuleText::bracketed).collect(Collectors.joining(by));
    }

    /** Brackets wherever the order of "and" and "or" could be mistaken. */
    private static String bracketed(SubsetRule rule) {
        boolean several = switch (rule) {
            case All(List<SubsetRule> rules) -> rules.size() > 1;
            case Any(List<SubsetRule> rules) -> rules.size() > 1;
            default -> false;
        };
        return several ? "(" + of(rule) + ")" : of(rule);
    }

    private static String range(Between between) {
        Double from = between.from();
        Double to = between.to();
        if (from != null && to != null) {
            return from.equals(to)
                    ? between.attribute() + " is " + number(from)
                    : between.attribute() + " is between " + number(from) + " and " + number(to);
        }
        if (from != null) {
            return between.attribute() + " is " + number(from) + " or more";
        }
        return between.attribute() + " is " + (to == null ? "any number" : number(to) + " or less");
    }

    private static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.toPlainString();
    }

    private static String listed(List<String> values) {
        String first =
                values.stream().limit(LISTED_VALUES).map(RuleText::quoted).collect(Collectors.joining(" or "));
        return values.size() > LISTED_VALUES ? first + " or " + (values.size() - LISTED_VALUES) + " more" : first;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
