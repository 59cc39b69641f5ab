package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.filterscope.dataset.rule.SubsetRule.PickedFor;
import org.filterscope.dataset.rule.SubsetRule.Shows;

/**
 * A condition on the row {@code i} of {@code dataset_image}, in SQL that H2 and PostgreSQL share. What people wrote is
 * always a parameter and never part of the text.
 *
 * @param sql the condition
 * @param parameters the values of its question marks, in order
 */
record Condition(String sql, List<Object> parameters) {

    static final Condition ALWAYS = new Condition("1 = 1", List.of());

    private static final String VALUES = "exists (select 1 from dataset_value v where v.dataset_key = i.dataset_key"
            + " and v.image_number = i.number and v.attribute_number = (select a.number from dataset_attribute a"
            + " where a.dataset_key = ? and a.name = ?)";

    Condition {
        parameters = List.copyOf(parameters);
    }

    /** The condition that an image of this dataset belongs to a rule. */
    static Condition of(int datasetKey, SubsetRule rule) {
        return switch (rule) {
            case All(List<SubsetRule> rules) -> rules.isEmpty() ? ALWAYS : joined(datasetKey, rules, " and ");
            case Any(List<SubsetRule> rules) ->
                rules.isEmpty() ? new Condition("1 = 0", List.of()) : joined(datasetKey, rules, " or ");
            case Not(SubsetRule inner) -> of(datasetKey, inner).negated();
            case Shows(String category) ->
                new Condition(
                        "exists (select 1 from dataset_shown s where s.dataset_key = i.dataset_key"
                                + " and s.image_number = i.number and s.category_number = (select c.number"
                                + " from dataset_category c where c.dataset_key = ? and c.name = ?))",
                        List.of(datasetKey, category));
            case OneOf(String attribute, List<String> values) -> values(datasetKey, attribute, values);
            case NoneOf(String attribute, List<String> values) ->
                values(datasetKey, attribute, values).negated().and(known(datasetKey, attribute));
            case Missing(String attribute) -> known(datasetKey, attribute).negated();
            case Between between -> between(datasetKey, between);
            case InCluster(List<String> clusters) ->
                new Condition(
                        "(i.cluster_name is not null and i.cluster_name in (" + marks(clusters) + "))",
                        List.copyOf(clusters));
            case PickedFor(UUID subset, String _) ->
                // The name is only for people; a subset of another dataset must not say anything about this one
                new Condition(
                        "exists (select 1 from subset_image p join subset s on s.id = p.subset_id"
                                + " where s.id = ? and s.dataset_key = i.dataset_key and p.image_number = i.number)",
                        List.of(subset));
            case NameContains(String text) ->
                new Condition("lower(i.name) like ? escape '!'", List.of("%" + escaped(text) + "%"));
        };
    }

    /** The condition that an image was picked by hand for a subset. */
    static Condition pickedFor(SubsetId subset) {
        return new Condition(
                "exists (select 1 from subset_image p where p.subset_id = ? and p.image_number = i.number)",
                List.of(subset.value()));
    }

    /** The condition that an image was in a subset when it was frozen. */
    static Condition frozenIn(FrozenSubsetId frozen) {
        return new Condition(
                "exists (select 1 from frozen_subset_image p where p.frozen_id = ? and p.image_number = i.number)",
                List.of(frozen.value()));
    }

    Condition and(Condition other) {
        return new Condition("(" + sql + " and " + other.sql + ")", with(other.parameters));
    }

    private Condition negated() {
        return new Condition("not (" + sql + ")", parameters);
    }

    private List<Object> with(List<Object> more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(more);
        return all;
    }

    private static Condition joined(int datasetKey, List<SubsetRule> rules, String by) {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (SubsetRule rule : rules) {
            Condition each = of(datasetKey, rule);
            parts.add(each.sql);
            parameters.addAll(each.parameters);
        }
        return new Condition("(" + String.join(by, parts) + ")", parameters);
    }

    private static Condition known(int datasetKey, String attribute) {
        return new Condition(VALUES + ")", List.of(datasetKey, attribute));
    }

    private static Condition values(int datasetKey, String attribute, List<String> values) {
        return new Condition(
                VALUES + " and v.value_text in (" + marks(values) + "))",
                new Condition("", List.of(datasetKey, attribute)).with(List.copyOf(values)));
    }

    private static Condition between(int datasetKey, Between between) {
        StringBuilder sql = new StringBuilder(VALUES);
        List<Object> parameters = new ArrayList<>(List.of(datasetKey, between.attribute()));
        Double from = between.from();
        Double to = between.to();
        if (from != null) {
            sql.append(" and v.value_number >= ?");
            parameters.add(from);
        }
        if (to != null) {
            sql.append(" and v.value_number <= ?");
            parameters.add(to);
        }
        return new Condition(sql.append(")").toString(), parameters);
    }

    private static String marks(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
