package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.SeededRandom;
import org.filterscope.bias.statistics.Verdict;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.team.ProjectId;
import org.junit.jupiter.api.Test;

/** Audits small enough to be counted by hand. */
class AuditNumbersTests {

    private final List<Placement> placements = new ArrayList<>();

    private void place(int number, int subset, String cluster, int stratum) {
        placements.add(new Placement(number, number + ".jpg", "f".repeat(64), subset, cluster, stratum));
    }

    private CountsFile counted(AuditPlan plan, ScriptedReading reading) {
        CountsMaker maker = new CountsMaker(
                plan,
                new Placements(
                        placements,
                        Map.of(),
                        new AuditResults.LeftOut(0, 0, 0, 0, 0, 0),
                        List.of("all", "other"),
                        false,
                        placements.size(),
                        ""),
                reading,
                PlayedRun.toTheEnd(ProjectId.random()));
        CountsFile file = maker.count();
        return maker.withSettings(file, AuditNumbers.judge(plan, file).selectedWords());
    }

    /** Twenty people a subset with two images each; all people of the first have a handbag once, three of the second. */
    private ScriptedReading twentyPeopleEach() {
        ScriptedReading reading = new ScriptedReading("tree", "handbag", "hat", "cat");
        for (int person = 0; person < 40; person++) {
            int subset = person / 20;
            place(2 * person + 1, subset, "cluster " + person, 0);
            place(2 * person + 2, subset, "cluster " + person, 0);
            boolean handbag = subset == 0 || person >= 37;
            reading.image(2 * person + 1, handbag ? new String[] {"handbag", "tree"} : new String[] {"tree"});
            reading.image(2 * person + 2, person == 5 ? new String[] {"hat"} : new String[0]);
        }
        return reading;
    }

    @Test
    void counts_are_those_that_can_be_counted_by_hand() {
        AuditPlan plan = Plans.aPlan();
        CountsFile file = counted(plan, twentyPeopleEach());
        AuditNumbers numbers = AuditNumbers.of(plan, file, Optional.empty());

        assertThat(file.words()).as("no image has a cat").containsExactly("handbag", "hat", "tree");
        assertThat(file.clusters()).hasSize(40);
        assertThat(file.members().get(1)).hasSize(40).startsWith(41, 42);
        assertThat(numbers.vocabulary()).isEqualTo(3);
        assertThat(numbers.tested()).isEqualTo(2);
        assertThat(numbers.selected()).isEqualTo(1);
        WordFinding handbag = numbers.findings().getFirst();
        assertThat(handbag.word()).isEqualTo("handbag");
        assertThat(handbag.a().with()).isEqualTo(20);
        assertThat(handbag.a().images()).isEqualTo(40);
        assertThat(handbag.a().clustersWith()).isEqualTo(20);
        assertThat(handbag.b().with()).isEqualTo(3);
        assertThat(handbag.b().clustersWith()).isEqualTo(3);
        assertThat(handbag.difference()).isEqualTo(17 / 40.0, within(1e-12));
        assertThat(handbag.decision().verdict()).isEqualTo(Verdict.MATERIAL);
        assertThat(handbag.robust()).isTrue();
        assertThat(numbers.findings().get(1).decision().verdict()).isEqualTo(Verdict.TOO_RARE);
        WordFinding tree = numbers.findings().get(2);
        assertThat(tree.difference()).isZero();
        assertThat(tree.test().orElseThrow().p()).isEqualTo(1);
        assertThat(numbers.subsets())
                .extracting(SubsetSize::images, SubsetSize::clusters, SubsetSize::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(40, 20, "warning"),
                        org.assertj.core.groups.Tuple.tuple(40, 20, "warning"));
    }

    @Test
    void a_finding_that_needs_other_settings_is_told_from_one_that_does_not() {
        AuditPlan plan = Plans.aPlan();

        WordFinding handbag = AuditNumbers.of(plan, counted(plan, twentyPeopleEach()), Optional.empty())
                .findings()
                .getFirst();

        WordFinding.Sensitivity sensitivity = handbag.sensitivity().orElseThrow();
        assertThat(sensitivity.settings()).isBetween(4, 12);
        assertThat(sensitivity.held()).as("every filter says it near").isEqualTo(sensitivity.settings());
    }

    @Test
    void what_only_a_confounder_explains_vanishes_within_its_values() {
        ScriptedReading reading = new ScriptedReading("snow");
        for (int person = 0; person < 80; person++) {
            int stratum = person % 2;
            int subset = person % 8 < 6 ? stratum : 1 - stratum;
            place(person, subset, "cluster " + person, stratum);
            reading.image(
                    person,
                    person % 8 == 0 || (person < 24 && person % 8 == 6) ? new String[] {"snow"} : new String[0]);
        }
        AuditPlan plan = Plans.confounded(Plans.aPlan(), "season");

        WordFinding snow = AuditNumbers.of(plan, counted(plan, reading), Optional.empty())
                .findings()
                .getFirst();

        // 40 people in winter: 30 of the first subset, 10 with snow; 10 of the second, 3 with snow; in summer none has
        // snow
        assertThat(snow.difference()).isEqualTo(10 / 40.0 - 3 / 40.0, within(1e-12));
        assertThat(snow.adjusted()).hasValueSatisfying(adjusted -> {
            assertThat(adjusted.difference()).isEqualTo((10 / 30.0 - 3 / 10.0) / 2, within(1e-12));
            assertThat(adjusted.crudeOdds()).isEqualTo(10 * 37.0 / (3 * 30.0), within(1e-12));
            assertThat(adjusted.odds()).isEqualTo(10 * 7.0 / (3 * 20.0), within(1e-12));
        });
    }

    @Test
    void what_a_confounder_makes_within_people_of_both_subsets_is_no_finding() {
        ScriptedReading reading = new ScriptedReading("snow");
        int number = 0;
        for (int person = 0; person < 30; person++) {
            for (int image = 0; image < 20; image++) {
                int subset = image % 2;
                // Nine of ten images of the first subset are of winter, one of ten of the second; half of either show
                // snow
                int stratum = image / 2 == 0 ? subset : 1 - subset;
                boolean snow = stratum == 1 && (subset == 0 ? (image / 2 + person) % 2 == 0 : person % 2 == 0);
                place(number, subset, "cluster " + person, stratum);
                reading.image(number++, snow ? new String[] {"snow"} : new String[0]);
            }
        }
        AuditPlan plan = Plans.confounded(Plans.aPlan(), "season");

        WordFinding snow = AuditNumbers.of(plan, counted(plan, reading), Optional.empty())
                .findings()
                .getFirst();

        assertThat(snow.difference()).isGreaterThan(0.3);
        assertThat(snow.adjusted().orElseThrow().difference()).isEqualTo(0, within(0.02));
        assertThat(snow.test().orElseThrow().p()).isGreaterThan(0.2);
        assertThat(snow.decision().verdict())
                .isNotIn(Verdict.MATERIAL, Verdict.DIFFERENCE_SIZE_UNCERTAIN, Verdict.EQUIVALENT);
    }

    @Test
    void a_watch_list_is_tested_alone_and_the_rest_described() {
        AuditPlan plan = Plans.watching(Plans.aPlan(), "handbag", "unicorn");
        AuditNumbers numbers = AuditNumbers.of(plan, counted(plan, twentyPeopleEach()), Optional.empty());

        assertThat(numbers.tested()).isEqualTo(1);
        assertThat(numbers.findings())
                .extracting(WordFinding::word, finding -> finding.decision().verdict())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("handbag", Verdict.MATERIAL),
                        org.assertj.core.groups.Tuple.tuple("hat", Verdict.INCONCLUSIVE),
                        org.assertj.core.groups.Tuple.tuple("tree", Verdict.INCONCLUSIVE),
                        org.assertj.core.groups.Tuple.tuple("unicorn", Verdict.TOO_RARE));
        assertThat(numbers.findings().get(2).decision().reasons()).containsExactly(Decision.Reason.NOT_ON_WATCH_LIST);
        assertThat(numbers.findings().get(2).a().with()).isEqualTo(20);
    }

    /** Words of people who are alike in themselves and know nothing of the subset they are put in. */
    private ScriptedReading peopleByChance(long seed, int people, double spread) {
        SeededRandom chance = new SeededRandom(seed, 0);
        String[] words = IntStream.range(0, 60).mapToObj(i -> "word" + i).toArray(String[]::new);
        ScriptedReading reading = new ScriptedReading(words);
        placements.clear();
        for (int person = 0; person < people; person++) {
            int subset = chance.nextInt(2);
            double[] own = IntStream.range(0, 60)
                    .mapToDouble(_ -> 0.2 + spread * (chance.nextDouble() - 0.5))
                    .toArray();
            for (int i = 0; i < 4; i++) {
                int number = 4 * person + i + 1;
                place(number, subset, "cluster " + person, 0);
                reading.image(
                        number,
                        IntStream.range(0, 60)
                                .filter(word -> chance.nextDouble() < own[word])
                                .mapToObj(word -> words[word])
                                .toArray(String[]::new));
            }
        }
        return reading;
    }

    @Test
    void labels_by_chance_give_a_finding_in_at_most_one_audit_of_twenty() {
        AuditPlan plan = Plans.aPlan();
        int audits = 40;

        long withFindings = IntStream.range(0, audits)
                .filter(seed -> AuditNumbers.judge(plan, counted(plan, peopleByChance(seed, 60, 0.4)))
                                .selected()
                        > 0)
                .count();

        assertThat(withFindings).isLessThanOrEqualTo((long) (audits * (0.05 + 2 * Math.sqrt(0.05 * 0.95 / audits))));
    }

    @Test
    void every_audit_holds_the_instrument_against_what_is_known() {
        AuditPlan plan = Plans.aPlan();

        AuditNumbers numbers = AuditNumbers.of(plan, counted(plan, peopleByChance(1, 200, 0)), Optional.empty());

        assertThat(numbers.selected()).isZero();
        assertThat(numbers.checks().splits()).isEqualTo(100);
        assertThat(numbers.checks().splitsPass()).isTrue();
        assertThat(numbers.checks().planted()).isEqualTo(20);
        assertThat(numbers.checks().plantedFound()).isBetween(1, 20);
        assertThat(numbers.smallestDifference()).isBetween(0.02, 0.9);
        assertThat(numbers.findings())
                .filteredOn(finding -> finding.decision().verdict() == Verdict.INCONCLUSIVE)
                .anySatisfy(finding -> assertThat(finding.moreClusters()).isPresent());
    }

    /** Forty people a subset; cats are with the first subset, dogs, chairs and tables with everybody alike. */
    private ScriptedReading animalsAndFurniture() {
        ScriptedReading reading = new ScriptedReading("cat", "dog", "chair", "table")
                .under("cat", "animal", "thing")
                .under("dog", "animal", "thing")
                .under("chair", "furniture", "thing")
                .under("table", "furniture", "thing");
        for (int person = 0; person < 80; person++) {
            int subset = person % 2;
            place(person, subset, "cluster " + person, 0);
            List<String> found = new ArrayList<>();
            if (person / 2 % 10 < (subset == 0 ? 8 : 1)) {
                found.add("cat");
            }
            if (person / 2 % 5 == 0) {
                found.add("dog");
            }
            found.add(person / 2 % 2 == 0 ? "chair" : "table");
            reading.image(person, found.toArray(String[]::new));
        }
        return reading;
    }

    @Test
    void hypernyms_are_tested_first_and_words_below_those_that_were_selected() {
        AuditPlan plan = Plans.aPlan();

        AuditNumbers numbers = AuditNumbers.of(plan, counted(plan, animalsAndFurniture()), Optional.empty());

        assertThat(numbers.concepts())
                .extracting(
                        AuditResults.ConceptFinding::name,
                        AuditResults.ConceptFinding::parent,
                        AuditResults.ConceptFinding::with,
                        AuditResults.ConceptFinding::opened,
                        AuditResults.ConceptFinding::selected)
                .as("things and furniture are in every image and say nothing")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("animal", -1, List.of(32, 8), true, true));
        assertThat(numbers.findings())
                .extracting(WordFinding::word, WordFinding::underConcepts)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("cat", Optional.of(true)),
                        org.assertj.core.groups.Tuple.tuple("dog", Optional.of(false)),
                        org.assertj.core.groups.Tuple.tuple("chair", Optional.of(false)));
    }

    @Test
    void a_word_whose_hypernym_is_alike_in_both_subsets_does_not_hold_there() {
        ScriptedReading reading = new ScriptedReading("cat", "dog")
                .under("cat", "animal", "thing")
                .under("dog", "animal", "thing");
        for (int person = 0; person < 120; person++) {
            int subset = person % 2;
            place(person, subset, "cluster " + person, 0);
            int turn = person / 2 % 10;
            reading.image(
                    person, turn < 4 ? new String[] {turn < (subset == 0 ? 4 : 0) ? "cat" : "dog"} : new String[0]);
        }
        AuditPlan plan = Plans.aPlan();

        AuditNumbers numbers = AuditNumbers.of(plan, counted(plan, reading), Optional.empty());

        assertThat(numbers.findings())
                .extracting(WordFinding::word, finding -> finding.decision().verdict(), WordFinding::underConcepts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cat", Verdict.MATERIAL, Optional.of(false)),
                        org.assertj.core.groups.Tuple.tuple("dog", Verdict.MATERIAL, Optional.of(false)));
    }

    @Test
    void a_word_below_selected_hypernyms_holds_there_too() {
        AuditPlan plan = Plans.aPlan();
        ScriptedReading reading =
                animalsAndFurniture().under("cat", "pet", "animal").under("dog", "pet", "animal");

        AuditNumbers numbers = AuditNumbers.of(plan, counted(plan, reading), Optional.empty());

        assertThat(numbers.concepts())
                .filteredOn(AuditResults.ConceptFinding::selected)
                .extracting(AuditResults.ConceptFinding::name)
                .as("only where the tree branches, and what lies above one branch alone says the same")
                .containsExactly("pet");
        assertThat(numbers.findings())
                .extracting(WordFinding::word, WordFinding::underConcepts)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("cat", Optional.of(true)),
                        org.assertj.core.groups.Tuple.tuple("dog", Optional.of(false)),
                        org.assertj.core.groups.Tuple.tuple("chair", Optional.of(false)));
    }

    @Test
    void a_difference_in_one_value_of_the_confounder_alone_is_no_common_one() {
        ScriptedReading reading = new ScriptedReading("hat", "tree");
        for (int person = 0; person < 160; person++) {
            int subset = person % 2;
            int stratum = person / 2 % 2;
            place(person, subset, "cluster " + person, stratum);
            boolean hat = person / 4 % 10 < (stratum == 0 && subset == 0 ? 8 : 2);
            reading.image(person, hat ? new String[] {"hat", "tree"} : new String[] {"tree"});
        }
        AuditPlan plan = Plans.confounded(Plans.aPlan(), "season");

        List<WordFinding> findings =
                AuditNumbers.of(plan, counted(plan, reading), Optional.empty()).findings();

        assertThat(findings.getFirst().interactions()).singleElement().satisfies(over -> {
            assertThat(over.over()).isEqualTo("season");
            assertThat(over.strata()).isEqualTo(2);
            assertThat(over.p()).isLessThan(0.01);
            assertThat(over.bh()).isGreaterThanOrEqualTo(over.p());
        });
        assertThat(findings.get(1).interactions())
                .singleElement()
                .satisfies(over -> assertThat(over.p()).isGreaterThan(0.5));
    }

    @Test
    void crossed_subsets_tell_whether_a_step_in_one_attribute_is_the_same_under_the_other() {
        ScriptedReading reading = new ScriptedReading("hat");
        for (int person = 0; person < 160; person++) {
            int subset = person % 4;
            place(person, subset, "cluster " + person, 0);
            reading.image(person, person / 4 % 10 < (subset == 0 ? 8 : 2) ? new String[] {"hat"} : new String[0]);
        }
        AuditPlan plan = Plans.crossed(Plans.aPlan(), "gender", "region");

        List<WordFinding> findings =
                AuditNumbers.of(plan, counted(plan, reading), Optional.empty()).findings();

        // Women and men, each of the north and the south: 0 and 1 are women, 0 and 2 of the north
        assertThat(findings)
                .extracting(
                        WordFinding::subsetA,
                        WordFinding::subsetB,
                        finding -> finding.interactions().stream()
                                .map(WordFinding.Interaction::over)
                                .toList())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(0, 1, List.of("gender")),
                        org.assertj.core.groups.Tuple.tuple(0, 2, List.of("region")),
                        org.assertj.core.groups.Tuple.tuple(2, 3, List.of("gender")),
                        org.assertj.core.groups.Tuple.tuple(0, 3, List.of()),
                        org.assertj.core.groups.Tuple.tuple(1, 2, List.of()));
        assertThat(findings.getFirst().interactions().getFirst().p()).isLessThan(0.01);
    }

    @Test
    void the_gap_of_information_has_an_interval_around_it() {
        AuditPlan plan = Plans.aPlan();

        WordFinding handbag = AuditNumbers.of(plan, counted(plan, twentyPeopleEach()), Optional.empty())
                .findings()
                .getFirst();

        assertThat(handbag.informationInterval()).hasValueSatisfying(interval -> {
            assertThat(interval.covers(handbag.informationGap())).isTrue();
            assertThat(interval.lower()).isPositive();
            assertThat(interval.level()).isEqualTo(0.95);
        });
    }

    @Test
    void counts_of_format_1_give_what_they_gave() {
        AuditPlan plan = Plans.aPlan();
        CountsFile now = counted(plan, animalsAndFurniture());
        CountsFile then = new CountsFile(
                1,
                now.subsets(),
                now.strata(),
                now.clusters(),
                now.images(),
                now.cluster(),
                now.subset(),
                now.stratum(),
                now.members(),
                now.words(),
                now.counts(),
                now.settings(),
                Optional.empty());
        String text = new String(CanonicalJson.large(then), java.nio.charset.StandardCharsets.UTF_8)
                .replace(",\"concepts\":null", "");

        CountsFile read = CanonicalJson.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), CountsFile.class);
        AuditNumbers numbers = AuditNumbers.of(plan, read, Optional.empty());

        assertThat(text).doesNotContain("concepts");
        assertThat(numbers.concepts()).isEmpty();
        assertThat(numbers.findings()).allSatisfy(finding -> {
            assertThat(finding.informationInterval()).isEmpty();
            assertThat(finding.interactions()).isEmpty();
            assertThat(finding.underConcepts()).isEmpty();
        });
    }

    @Test
    void the_counts_file_reads_back_as_it_was() {
        CountsFile file = counted(Plans.aPlan(), twentyPeopleEach());
        CountsFile read = CountsFile.read(file.write());

        assertThat(read.write()).isEqualTo(file.write());
        assertThat(read.words()).isEqualTo(file.words());
    }
}
