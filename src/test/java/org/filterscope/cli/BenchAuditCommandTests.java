package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchAuditCommandTests {

    @Test
    void every_design_is_analysed_four_ways() {
        Cli measured = Cli.run("bench-audit", "--runs", 1, "--words", 20, "--speed", 0);

        assertThat(measured.code()).isZero();
        assertThat(measured.out().lines()).hasSize(1 + 11 * 4);
        assertThat(measured.out())
                .contains("20/40 + 40 in both people × 20/20, ICC 0.1")
                .contains("score permutation");
    }

    @Test
    void speed_alone_can_be_measured() {
        JsonNode measured = JsonMapper.shared()
                .readTree(Cli.run("bench-audit", "--runs", 0, "--speed", "50,200,40", "--json")
                        .out());

        assertThat(measured.get("simulations").isEmpty()).isTrue();
        assertThat(measured.get("speed").get("labellings").asInt()).isEqualTo(200);
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        Cli refused = Cli.run("bench-audit", "--speed", "5,5");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("5000,10000,2000");
    }
}
