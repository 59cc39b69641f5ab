package org.filterscope.dataset.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class SubsetRuleTests {

    private static final SubsetRule OF_EVERY_KIND = new All(List.of(
            new Shows("hot dog"),
            new Any(List.of(new Between("age", 18.0, null), new Missing("age"))),
            new Not(new InCluster(List.of("p1", "p2"))),
            new OneOf("tone", List.of("dark", "light")),
            new NoneOf("gender", List.of("female")),
            new NameContains("img_")));

    @Test
    void a_rule_of_every_kind_survives_its_json() {
        assertThat(RuleJson.read(RuleJson.write(OF_EVERY_KIND))).isEqualTo(OF_EVERY_KIND);
    }

    @Test
    void the_json_names_the_kind_and_leaves_open_ends_out() {
        assertThat(RuleJson.write(new Between("age", 18.0, null)))
                .isEqualTo("{\"rule\":\"between\",\"attribute\":\"age\",\"from\":18.0}");
    }

    @Test
    void a_rule_reads_as_english() {
        assertThat(RuleText.of(OF_EVERY_KIND))
                .isEqualTo("shows \"hot dog\" and (age is 18 or more or age is missing)"
                        + " and is not in cluster \"p1\" or \"p2\" and tone is \"dark\" or \"light\""
                        + " and gender is known and not \"female\" and its name contains \"img_\"");
        assertThat(RuleText.of(SubsetRule.EVERY_IMAGE)).isEqualTo("every image");
        assertThat(RuleText.of(new Not(OF_EVERY_KIND))).startsWith("not (").endsWith(")");
        assertThat(RuleText.of(new Between("age", 1.5, 20.0))).isEqualTo("age is between 1.5 and 20");
    }

    @Test
    void what_is_no_rule_is_refused_in_words() {
        for (String text : List.of(
                "",
                "{}",
                "[1]",
                "{\"rule\":\"sql\"}",
                "{\"rule\":\"shows\"}",
                "{\"rule\":\"not\"}",
                "{\"rule\":\"all\",\"rules\":[null]}",
                "null",
                "{\"rule\":null}",
                "{\"rule\":\"all\"}",
                "{\"rule\":\"one-of\",\"attribute\":\"a\",\"values\":[null]}",
                "{\"rule\":\"between\",\"attribute\":\"a\",\"from\":\"x\"}",
                "{\"rule\":\"picked-for\",\"name\":\"mine\"}",
                "{\"rule\":\"shows\",\"category\":\"a\",\"more\":1}")) {
            assertThatThrownBy(() -> RuleJson.read(text))
                    .as(text)
                    .isInstanceOf(RefusedException.class)
                    .message()
                    .doesNotContain("org.filterscope", "Cannot", "java.", "null", "Unexpected", "property")
                    .matches("(The|A) (rule|range) .*; .*\\.");
        }
        assertThatThrownBy(() -> RuleJson.read("{\"rule\":\"between\",\"attribute\":\"age\",\"from\":2,\"to\":1}"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void rules_that_would_keep_a_database_busy_are_refused() {
        SubsetRule deep = new Shows("x");
        for (int i = 0; i < 12; i++) {
            deep = new Not(deep);
        }
        SubsetRule nested = deep;
        assertThatThrownBy(() -> RuleJson.check(nested)).hasMessageContaining("nested");
        List<String> many = IntStream.range(0, 1001).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> RuleJson.check(new OneOf("a", many))).hasMessageContaining("1000");
        assertThatThrownBy(() -> RuleJson.check(new All(Collections.nCopies(1001, SubsetRule.EVERY_IMAGE))))
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> RuleJson.read("{\"rule\":\"not\",\"inner\":".repeat(400)))
                .hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> RuleJson.read(" ".repeat(1_000_001))).hasMessageContaining("too long");
    }
}
