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
                // Nine of ten images of the first subset are of winter, one of ten of the second; half of either show snow
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

    @Test
    void the_counts_file_reads_back_as_it_was() {
        CountsFile file = counted(Plans.aPlan(), twentyPeopleEach());
        CountsFile read = CountsFile.read(file.write());

        assertThat(read.write()).isEqualTo(file.write());
        assertThat(read.words()).isEqualTo(file.words());
    }
}
