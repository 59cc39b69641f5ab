package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchQueueCommandTests {

    @Test
    void the_queue_is_measured_in_a_workspace_of_its_own() {
        Cli measured = Cli.run("bench-queue", "--jobs", 30, "--teams", 3, "--slots", 1, "--json");

        assertThat(measured.code()).as(measured.err()).isZero();
        JsonNode round = JsonMapper.shared().readTree(measured.out()).get(0);
        assertThat(round.get("slots").asInt()).isEqualTo(1);
        assertThat(round.get("lost").asInt()).isZero();
        assertThat(round.get("twice").asInt()).isZero();
        assertThat(round.get("unfairPercent").asDouble()).isLessThan(50);
        assertThat(round.get("plainMillis").asDouble()).isPositive();
        assertThat(round.get("overheadMillis").asDouble())
                .isGreaterThan(round.get("plainMillis").asDouble());
    }

    @Test
    void what_cannot_be_measured_is_refused() {
        assertThat(Cli.run("bench-queue", "--jobs", 3).err()).contains("give larger numbers");
        assertThat(Cli.run("bench-queue", "--database", "jdbc:h2:mem:x").err()).contains("no address of a PostgreSQL");
    }
}
