package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.junit.jupiter.api.Test;

class ResultsJsonTests {

    private static final AuditResults RESULTS =
            AuditFixture.results(AuditFixture.plan(DatasetId.random(), ExplanationId.random()), List.of());

    @Test
    void results_read_back_as_they_were() {
        assertThat(ResultsJson.read(ResultsJson.write(RESULTS))).isEqualTo(RESULTS);
    }

    @Test
    void results_of_format_1_are_read_as_what_they_meant() {
        String text = new String(ResultsJson.write(RESULTS), StandardCharsets.UTF_8)
                .replace("\"concepts\":[],", "")
                .replace(",\"placementHash\":null", "")
                .replace(",\"interactions\":[]", "")
                .replace(",\"informationInterval\":null", "")
                .replace(",\"underConcepts\":null", "")
                .replace(",\"subsetA\":0,\"subsetB\":1,\"upper\":0.24", ",\"upper\":0.24");

        assertThat(text)
                .contains("\"format\":1", "\"kind\":\"grown\"")
                .doesNotContain(
                        "concepts", "placementHash", "interactions", "informationInterval", "underConcepts", "gate");
        assertThat(ResultsJson.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(RESULTS);
    }
}
