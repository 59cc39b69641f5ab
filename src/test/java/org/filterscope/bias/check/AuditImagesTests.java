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
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditImagesTests extends ColourTest {

    @Autowired
    private SampleImages images;

    @Autowired
    private Audits audits;

    @Autowired
    private AuditEvidence evidence;

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
        List<Integer> drawn = asReader(() -> images.numbers(audit, "strawberry", 0, true, List.of(0, 2, 5)));
        List<String> pictures = asReader(() -> images.pictures(audit, List.of(drawn.getLast(), drawn.getFirst())));

        assertThat(counts.count(0, 0)).isEqualTo(finding.a().with());
        assertThat(counts.count(0, 1)).isEqualTo(finding.b().with());
        List<EvidenceImage> all = asReader(() -> evidence.images(audit, "strawberry", 0, true, 0, 100));
        assertThat(drawn)
                .containsExactly(
                        all.get(0).number(), all.get(2).number(), all.get(5).number());
        assertThat(pictures).hasSize(2);
        assertThat(pictures.getFirst()).contains("/image/" + drawn.getLast() + "/original/");
        assertThatThrownBy(() -> asReader(() -> images.counts(audit, "unicorn")))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
