package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.filterscope.bias.ResultsJson;
import org.filterscope.bias.WordFinding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reports to compute with. */
class NumbersReportTests {

    private static final Path SCHEMA = Path.of("docs", "audit-report.schema.json");
    private static final JsonMapper JSON = new JsonMapper();

    private static List<NamedCsvRecord> rows(AuditReport report) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(CsvReport.render(report), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }

    @Test
    void the_table_has_every_finding_with_the_numbers_of_the_results() throws IOException {
        AuditReport report = SampleReport.aReport();
        List<NamedCsvRecord> rows = rows(report);

        assertThat(rows).hasSameSizeAs(report.results().findings());
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            WordFinding finding = report.results().findings().get(i);
            assertThat(row.getField("word")).isEqualTo(finding.word());
            assertThat(Integer.parseInt(row.getField("a_with")))
                    .isEqualTo(finding.a().with());
            assertThat(Double.parseDouble(row.getField("b_rate")))
                    .isEqualTo(finding.b().rate());
            assertThat(Double.parseDouble(row.getField("difference"))).isEqualTo(finding.difference());
            assertThat(Double.parseDouble(row.getField("upper"))).isEqualTo(finding.upper());
            assertThat(row.getField("verdict"))
                    .isEqualTo(finding.decision().verdict().name());
            assertThat(row.getField("bh"))
                    .isEqualTo(finding.test()
                            .map(test -> Double.toString(test.bh()))
                            .orElse(""));
        }
        assertThat(rows.getFirst().getField("decisions")).isEqualTo("Collect more images, Data team");
        assertThat(rows.getFirst().getField("checked_difference")).isEqualTo("-0.03");
        assertThat(rows.getFirst().getField("checked_upper")).isEqualTo("0.02");
        assertThat(rows.getFirst().getField("checked_verdict")).isEqualTo("DIFFERENCE_SIZE_UNCERTAIN");
        assertThat(rows.get(1).getField("checked_verdict")).isEmpty();
    }

    @Test
    void the_table_has_no_formula() throws IOException {
        assertThat(rows(SampleReport.aHostileReport("=cmd()"))).anySatisfy(row -> {
            assertThat(row.getField("word")).isEqualTo("'=cmd()");
            assertThat(row.getField("decisions")).isEqualTo("Accept, =cmd()");
        });
    }

    @Test
    void the_json_is_as_its_schema_says_and_holds_the_signed_results() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        AuditReport report = SampleReport.aReport();
        String file = new String(JsonReport.render(report), StandardCharsets.UTF_8);

        assertThat(schema.validate(file, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        new String(JsonReport.render(SampleReport.aHostileReport("x")), StandardCharsets.UTF_8),
                        InputFormat.JSON))
                .isEmpty();

        JsonNode read = JSON.readTree(file);
        byte[] results = ResultsJson.write(ResultsJson.read(JSON.writeValueAsBytes(read.get("results"))));
        assertThat(ResultsJson.hash(results))
                .isEqualTo(read.get("resultHash").asString())
                .isEqualTo(report.resultHash());
        assertThat(read.get("signedHash").asString())
                .isEqualTo(report.review().signatures().getFirst().covers());

        assertThat(read.at("/review/corrected/0/decision/verdict").asString()).isEqualTo("DIFFERENCE_SIZE_UNCERTAIN");

        ((ObjectNode) read.get("results").get("findings").get(0)).remove("difference");
        ((ObjectNode) read.get("review")).put("surprise", 1);
        assertThat(schema.validate(read.toString(), InputFormat.JSON)).hasSize(2);
    }
}
