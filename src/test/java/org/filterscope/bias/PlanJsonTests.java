package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class PlanJsonTests {

    @Test
    void the_text_of_a_plan_is_canonical_and_reads_back_as_the_same_plan() {
        AuditPlan plan = Plans.confounded(Plans.watching(Plans.aPlan(), "handbag"), "year");

        String text = PlanJson.write(plan);

        assertThat(text)
                .startsWith(
                        "{\"before\":null,\"clusters\":{\"by\":\"dataset\"},\"confounder\":\"year\",\"crossed\":[],")
                .contains("\"rule\":{\"attribute\":\"gender\",\"rule\":\"one-of\",\"values\":[\"woman\"]}")
                .endsWith("\"words\":{\"filters\":32,\"nearness\":0.0,\"words\":10}}");
        assertThat(PlanJson.read(text)).isEqualTo(plan);
        assertThat(PlanJson.write(PlanJson.read(text))).isEqualTo(text);
    }

    @Test
    void the_hash_of_a_plan_never_changes() {
        // printf of PlanJson.write(Plans.aPlan()) through sha256sum
        assertThat(PlanJson.hash(Plans.aPlan()))
                .isEqualTo("d284700fee7b6113c78cb1533cd93b478b7e29be2cc30429785f68022664701a");
        assertThat(PlanJson.hash(Plans.watching(Plans.aPlan(), "handbag"))).isNotEqualTo(PlanJson.hash(Plans.aPlan()));
    }

    @Test
    void what_is_no_plan_is_refused() {
        assertThatThrownBy(() -> PlanJson.read("{\"title\":\"x\"}"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> PlanJson.read("what?")).isInstanceOf(RefusedException.class);
    }
}
