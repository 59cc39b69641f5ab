package org.filterscope.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.filterscope.bias.AuditRecomputation;
import org.filterscope.bias.ResultsJson;
import org.filterscope.explanation.ColourProject;
import org.filterscope.tensor.fixture.ColourPictures;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTests {

    @TempDir
    private Path folder;

    private Path plan(String subsetB) throws IOException {
        TinyNetworks.colours().writeTo(folder.resolve("network"));
        ColourPictures.writeTo(Files.createDirectory(folder.resolve("lessons")), 20, 1);
        ColourPictures.writeTo(Files.createDirectory(folder.resolve("photographs")), 20, 2);
        return Files.writeString(folder.resolve("plan.yaml"), """
                title: Strawberries and others
                model: network
                preprocessing: unit
                layer: %s
                reference: lessons
                dataset: photographs
                clusters: near-duplicates
                subsets:
                  - {name: Strawberries, rule: {rule: shows, category: strawberry}}
                  - {name: Others, rule: {rule: shows, category: %s}}
                words: {filters: 32, words: 10, nearness: 0}
                """.formatted(ColourProject.LAYER, subsetB));
    }

    @Test
    void a_gate_closes_on_what_differs_and_leaves_all_numbers() throws IOException {
        Path out = folder.resolve("out");

        Cli audited = Cli.run("audit", "--plan", plan("grass"), "--out", out);

        assertThat(audited.code()).as(audited.err()).isEqualTo(1);
        assertThat(audited.out()).contains("the gate is closed", "MATERIAL");
        assertThat(Files.readAllLines(out.resolve("findings.csv"))).hasSizeGreaterThan(1);
        byte[] results = Files.readAllBytes(out.resolve("results.json"));
        assertThat(Files.readAllLines(out.resolve("trail.csv")))
                .first(as(STRING))
                .contains("action");
        assertThat(Files.readString(out.resolve("trail.csv")))
                .containsSubsequence("audit planned", "audit plan frozen", "audit computed", "audit gate failed")
                .contains(ResultsJson.hash(results));
        assertThat(AuditRecomputation.differences(
                        Files.readAllBytes(out.resolve("results.json")),
                        Files.readAllBytes(out.resolve("counts.json.gz")),
                        Optional.empty(),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_word_that_nobody_can_say_is_refused_before_anything_is_imported() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
                title: Strawberries and others
                model: none
                layer: none
                reference: none
                dataset: none
                subsets:
                  - {name: A, rule: {rule: shows, category: cat}}
                  - {name: B, rule: {rule: shows, category: dog}}
                watch-list: [Handbag, handbga]
                """);

        Cli audited = Cli.run("audit", "--plan", plan, "--out", folder.resolve("out"));

        assertThat(audited.code()).isEqualTo(2);
        assertThat(audited.err()).contains("handbga").doesNotContain("Handbag");
    }

    @Test
    void a_plan_that_cannot_be_used_is_told_from_a_gate_that_closes() throws IOException {
        assertThat(Cli.run("audit", "--plan", folder.resolve("none.yaml"), "--out", folder)
                        .code())
                .isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        assertThat(Cli.run("audit", "--plan", empty, "--out", folder).err()).contains("docs/audits.md");
    }
}
