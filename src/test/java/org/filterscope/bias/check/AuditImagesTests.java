package org.filterscope.bias.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.filterscope.bias.AuditEvidence;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Plans;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.WordFinding.EvidenceImage;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditImagesTests extends ColourTest {

    @Autowired
    private SampleImages images;

    @Autowired
    private Audits audits;

    @Autowired
    private AuditEvidence evidence;

    @Autowired
    private JdbcClient database;

    /** Takes an image out of its dataset, with all that is said of it. */
    private void remove(int number) {
        for (String table : List.of("dataset_shown", "dataset_annotation", "dataset_value")) {
            remove(table, "image_number", number);
        }
        remove("dataset_image", "number", number);
    }

    private void remove(String table, String column, int number) {
        database.sql("delete from " + table + " where " + column
                        + " = ? and dataset_key = (select d.dataset_key from dataset d where d.id = ?)")
                .params(number, colours.probing().value())
                .update();
    }

    @Test
    void images_are_drawn_from_a_computed_audit_with_its_counts() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        ExplanationId explanation = anExplanation();
        AuditId audit = asEditor(() -> audits.now(
                colours.project(),
                Plans.aPlan(
                        colours.probing(),
                        explanation,
                        new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                        new PlannedSubset("Grass", new SubsetRule.Shows("grass"))),
                PlayedRun.toTheEnd(colours.project())));
        WordFinding finding = asReader(() -> audits.results(audit))
                .orElseThrow()
                .of("strawberry", 0, 1)
                .orElseThrow();

        WordCounts counts = asReader(() -> images.counts(audit, "strawberry"));
        List<CheckedImage> sample = asReader(() -> images.drawn(audit, "strawberry", 0, true, List.of(0, 2, 5)));
        List<Integer> drawn = sample.stream().map(CheckedImage::number).toList();
        List<String> pictures = asReader(() -> images.pictures(audit, List.of(sample.getLast(), sample.getFirst())));

        assertThat(counts.count(0, 0)).isEqualTo(finding.a().with());
        assertThat(counts.count(0, 1)).isEqualTo(finding.b().with());
        List<EvidenceImage> all = asReader(() -> evidence.images(audit, "strawberry", 0, true, 0, 100));
        assertThat(drawn)
                .containsExactly(
                        all.get(0).number(), all.get(2).number(), all.get(5).number());
        assertThat(pictures).hasSize(2);
        assertThat(pictures.getFirst()).contains("/image/" + drawn.getLast() + "/original/");
        // an image that is taken out of the dataset moves no other one to its place
        remove(all.get(1).number());
        assertThat(asReader(() -> images.drawn(audit, "strawberry", 0, true, List.of(0, 1, 2, 5))))
                .isEqualTo(sample);
        // and none that stands for another file is shown in its place
        database.sql("""
                        update dataset_image set file_hash = ? where number = ?
                            and dataset_key = (select d.dataset_key from dataset d where d.id = ?)""")
                .params(all.get(0).file(), drawn.getLast(), colours.probing().value())
                .update();
        assertThatThrownBy(() -> asReader(() -> images.pictures(audit, sample)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no longer the one that was drawn");
        assertThatThrownBy(() -> asReader(() -> images.counts(audit, "unicorn")))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
