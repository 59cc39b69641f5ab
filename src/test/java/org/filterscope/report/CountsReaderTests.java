package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.filterscope.bias.AuditResults;
import org.junit.jupiter.api.Test;

class CountsReaderTests {

    /** Four units: two of the first subset, one of each of the others. */
    private static final String COUNTS = """
            {"format":1,"subsets":["Women","Men","Unknown"],"strata":["2024","2025"],"clusters":["a","b","c","d"],
            "images":[10,30,20,5],"cluster":[0,1,2,3],"subset":[0,0,1,2],"stratum":[0,1,0,1],"members":[[1],[2],[3]],
            "words":["apron","tie"],"counts":{"start":[0,1,2],"unit":[0,1],"count":[3,4]},
            "settings":[{"setting":{"filters":5,"words":2,"nearness":0.3},"words":[1],
            "counts":{"start":[0,3],"unit":[0,1,2],"count":[4,6,15]}}]}""";

    private static byte[] file(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static AuditResults naming(byte[] counts) {
        AuditResults all = SampleReport.aReport().results();
        return SampleReport.with(all, List.of(), AuditReport.sha256(counts));
    }

    @Test
    void shares_of_the_confounder_and_differences_under_other_settings_come_from_the_counts() throws IOException {
        byte[] file = file(COUNTS);

        ReportCounts counts = CountsReader.read(file, naming(file));

        assertThat(counts.confounder()).hasSize(2).first().satisfies(value -> {
            assertThat(value.name()).isEqualTo("2024");
            assertThat(value.images()).containsExactly(10, 20, 0);
            assertThat(value.shares()).containsExactly(0.25, 1.0, 0.0);
            assertThat(value.imbalance()).isInfinite();
        });
        ReportCounts.Setting setting = counts.settings().getFirst();
        assertThat(setting.difference("tie", 0, 1).orElseThrow()).isCloseTo(0.25 - 0.75, within(1e-12));
        assertThat(setting.difference("apron", 0, 1)).isEmpty();
        // (0.3 − 0.5) / sqrt((0.21 + 0.25) / 2), by hand
        assertThat(new ReportCounts.Value("x", List.of(3, 5), List.of(0.3, 0.5)).imbalance())
                .isCloseTo(0.41703, within(1e-5));
    }

    @Test
    void counts_that_the_results_do_not_name_are_not_shown() throws IOException {
        byte[] file = file(COUNTS);
        byte[] broken = file("{\"images\":[1");

        assertThat(CountsReader.read(file(COUNTS.replace("[10,30", "[11,30")), naming(file)))
                .isEqualTo(ReportCounts.NONE);
        assertThat(CountsReader.read(broken, naming(broken))).isEqualTo(ReportCounts.NONE);
    }
}
