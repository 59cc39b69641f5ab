package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.JobProgress;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Audits scenes whose truth is known, of several seeds: each planted association must be looked for, and nothing may be
 * called material that was not planted. Run with {@code -Dfilterscope.measure=audits};
 * {@code -Dfilterscope.measure.images=1500} sets the number of scenes, {@code -Dfilterscope.measure.seeds=10} how many seeds.
 * The table stands in {@code target/audits-of-scenes.txt}.
 *
 * <p>A word counts as a planted thing when it is its name, or a hypernym of it, which whoever says the name has said too;
 * another kind of the same hypernym is as unplanted as any other word. Words for persons are what the subsets are made of,
 * and are told apart: their hypernyms lead to the person.
 */
@WorkspaceTest
@TestPropertySource(properties = "filterscope.demo.enabled=true")
@Import(SampleProject.class)
@EnabledIfSystemProperty(named = "filterscope.measure", matches = "audits")
class AuditsOfScenesMeasurement {

    private static final Path REPORT = Path.of("target", "audits-of-scenes.txt");

    @Autowired
    private SampleProject sample;

    @Autowired
    private People people;

    @Autowired
    private DatasetImports imports;

    @Autowired
    private Audits audits;

    @TempDir
    private Path folder;

    private final StringBuilder report = new StringBuilder();
    private final Map<String, List<String>> verdicts = new LinkedHashMap<>();
    private final Set<String> unplanted = new TreeSet<>();

    /** People of some values of an attribute, to be compared with all others whose value is known. */
    private record Question(Attribute attribute, Set<String> values) {}

    @FormatMethod
    private void say(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_planted_is_looked_for_and_nothing_else_is_material() {
        int images = Integer.getInteger("filterscope.measure.images", 1500);
        int seeds = Integer.getInteger("filterscope.measure.seeds", 10);
        sample.explanation();
        for (int seed = 1001; seed < 1001 + seeds; seed++) {
            audit(scenes(images, seed), seed);
        }
        verdicts.forEach((thing, all) -> say("%s: %s", thing, String.join(", ", all)));

        assertThat(unplanted).as("material and not planted").isEmpty();
        assertThat(verdicts).hasSize(PlantedTruth.associations().size());
    }

    private DatasetId scenes(int images, int seed) {
        Path scenes = folder.resolve("scenes-" + seed);
        PlayedRun run = PlayedRun.toTheEnd(sample.project());
        DemoScenes.generate(scenes, images, seed, Associations.PLANTED, JobProgress.of(run, "Painting"));
        return people.as(
                editor(), () -> imports.importNow(sample.project(), "Scenes of seed " + seed, "", scenes, run));
    }

    private UserId editor() {
        return sample.person(SampleRole.EDITOR);
    }

    private void audit(DatasetId scenes, int seed) {
        Map<Question, List<PlantedAssociation>> questions = PlantedTruth.associations().stream()
                .collect(Collectors.groupingBy(
                        each -> new Question(each.attribute(), each.values()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        questions.forEach((question, planted) -> {
            AuditId id = people.as(
                    editor(),
                    () -> audits.now(sample.project(), plan(scenes, question), PlayedRun.toTheEnd(sample.project())));
            AuditResults results = people.as(editor(), () -> audits.results(id)).orElseThrow();
            tell(seed, question, planted, results);
        });
    }

    private AuditPlan plan(DatasetId scenes, Question question) {
        AuditPlan usual = SampleAudit.plan(scenes, sample.explanation());
        List<String> values = question.values().stream().sorted().toList();
        String attribute = question.attribute().text();
        return new AuditPlan(
                attribute + " " + values,
                usual.question(),
                usual.scope(),
                usual.datasheet(),
                usual.dataset(),
                List.of(
                        new PlannedSubset("These", new SubsetRule.OneOf(attribute, values)),
                        new PlannedSubset("Others", new SubsetRule.NoneOf(attribute, values))),
                List.of(),
                usual.clusters(),
                Optional.empty(),
                usual.explanation(),
                usual.words(),
                List.of(),
                usual.q(),
                usual.margin(),
                usual.seed(),
                Optional.empty());
    }

    private void tell(int seed, Question question, List<PlantedAssociation> planted, AuditResults results) {
        for (PlantedAssociation each : planted) {
            String verdict = results.findings().stream()
                    .filter(finding -> finding.word().equals(each.category()))
                    .map(finding -> String.format(
                            Locale.ROOT, "%s %+.0f", finding.decision().verdict(), 100 * finding.difference()))
                    .findFirst()
                    .orElse("never said");
            verdicts.computeIfAbsent(each.category(), _ -> new ArrayList<>()).add(verdict);
        }
        List<WordFinding> material = results.findings().stream()
                .filter(finding -> finding.decision().verdict() == Verdict.MATERIAL)
                .toList();
        for (WordFinding finding : material) {
            String why = why(question, finding, results);
            say(
                    "seed %d, %s %s: %s %+.1f points%s %s",
                    seed,
                    question.attribute().text(),
                    question.values(),
                    finding.word(),
                    100 * finding.difference(),
                    why.isEmpty() ? ", NOT PLANTED" : ", " + why,
                    finding.path());
            if (why.isEmpty()) {
                unplanted.add(finding.word() + " of " + question + ", seed " + seed);
            }
        }
        say(
                "seed %d, %s %s: %d of %d words tested, %d found, %d material; A/A %d of %d; planted %d of %d found",
                seed,
                question.attribute().text(),
                question.values(),
                results.tested(),
                results.vocabulary(),
                results.selected(),
                material.size(),
                results.checks().splitsWithFindings(),
                results.checks().splits(),
                results.checks().plantedFound(),
                results.checks().planted());
    }

    /** Why a word may differ; empty where it may not. */
    private static String why(Question question, WordFinding finding, AuditResults results) {
        if (finding.word().equals("person") || finding.path().contains("person")) {
            return "what the subset is";
        }
        return PlantedTruth.associations().stream()
                .filter(each -> mayDiffer(question, each))
                .filter(each -> isNamed(each.category(), finding, results))
                .map(each -> "planted as " + each.category())
                .findFirst()
                .orElse("");
    }

    /** Children have no occupation, so what is planted beside one goes with age as well. */
    private static boolean mayDiffer(Question question, PlantedAssociation planted) {
        return planted.attribute() == question.attribute()
                || (question.attribute() == Attribute.AGE && planted.attribute() == Attribute.OCCUPATION);
    }

    private static boolean isNamed(String thing, WordFinding finding, AuditResults results) {
        List<String> path =
                results.of(thing).stream().map(WordFinding::path).findFirst().orElse(List.of());
        return finding.word().equals(thing) || path.contains(finding.word());
    }
}
