package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedTruthTests {

    /** Wide enough for all rates of one run together: about one in 15 million for each. */
    private static final double DEVIATIONS = 5.4;

    private static final List<Scene> PLANTED = scenes(Associations.PLANTED, 6000);
    private static final List<Scene> NONE = scenes(Associations.NONE, 6000);

    private static List<Scene> scenes(Associations associations, int count) {
        Director director = new Director(5, associations, Atlas.builtIn());
        List<Scene> scenes = new ArrayList<>();
        for (Session session : director.sessions(count)) {
            for (int place = 0; place < session.length(); place++) {
                scenes.add(director.scene(session, place));
            }
        }
        return scenes;
    }

    static List<PlantedAssociation> associations() {
        return PlantedTruth.associations();
    }

    private record Observed(int shown, int pictures) {

        static Observed of(List<Scene> scenes, String category, Predicate<Person> whom) {
            int shown = 0;
            int pictures = 0;
            for (Scene scene : scenes) {
                if (scene.person().filter(whom).isPresent()) {
                    pictures++;
                    shown += scene.placed().stream()
                                    .anyMatch(thing -> thing.category().equals(category))
                            ? 1
                            : 0;
                }
            }
            return new Observed(shown, pictures);
        }

        double rate() {
            return (double) shown / pictures;
        }

        void hasRate(double rate) {
            assertThat(rate()).isBetween(rate - bound(rate), rate + bound(rate));
        }

        private double bound(double rate) {
            return DEVIATIONS * Math.sqrt(rate * (1 - rate) / pictures);
        }
    }

    @ParameterizedTest
    @MethodSource("associations")
    void planted_rates_are_observed(PlantedAssociation planted) {
        Predicate<Person> such =
                person -> planted.values().contains(planted.attribute().of(person));

        Observed.of(PLANTED, planted.category(), such).hasRate(planted.rate());
        Observed.of(PLANTED, planted.category(), such.negate()).hasRate(planted.otherwise());
    }

    @ParameterizedTest
    @MethodSource("associations")
    void a_planted_thing_depends_on_nothing_else(PlantedAssociation planted) {
        for (Attribute other : Attribute.values()) {
            if (other == planted.attribute() || other == Attribute.AGE || planted.attribute() == Attribute.AGE) {
                continue; // children have no occupation: age shines through
            }
            List<String> values = PLANTED.stream()
                    .flatMap(scene -> scene.person().stream())
                    .map(other::of)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            for (String value : values) {
                Observed.of(
                                PLANTED,
                                planted.category(),
                                person -> other.of(person).equals(value)
                                        && !planted.values()
                                                .contains(planted.attribute().of(person)))
                        .hasRate(planted.otherwise());
            }
        }
    }

    @Test
    void things_without_association_stand_beside_everybody_equally_often() {
        for (UnassociatedThing thing : PlantedTruth.unassociated()) {
            for (Gender gender : Gender.values()) {
                Observed.of(PLANTED, thing.category(), person -> person.gender() == gender)
                        .hasRate(thing.rate());
            }
            for (SkinTone tone : SkinTone.values()) {
                Observed.of(PLANTED, thing.category(), person -> person.skinTone() == tone)
                        .hasRate(thing.rate());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("associations")
    void without_associations_nothing_is_planted(PlantedAssociation planted) {
        Predicate<Person> such =
                person -> planted.values().contains(planted.attribute().of(person));

        double with = Observed.of(NONE, planted.category(), such).rate();
        double without = Observed.of(NONE, planted.category(), such.negate()).rate();

        assertThat(Math.abs(with - without)).isLessThan((planted.rate() - planted.otherwise()) / 2);
    }

    @Test
    void gender_and_skin_tone_are_drawn_without_regard_to_each_other() {
        List<Person> persons = PLANTED.stream()
                .filter(scene -> scene.number() % 6 == 0)
                .flatMap(scene -> scene.person().stream())
                .toList();
        for (SkinTone tone : SkinTone.values()) {
            List<Person> such =
                    persons.stream().filter(person -> person.skinTone() == tone).toList();
            assertThat(such.stream()
                            .filter(person -> person.gender() == Gender.FEMALE)
                            .count())
                    .isBetween(such.size() * 35L / 100, such.size() * 65L / 100);
        }
    }

    @Test
    void the_written_truth_is_in_step_with_the_code() throws IOException {
        assertThat(Files.readString(Path.of("docs/demo-truth.md")))
                .as("write it again with: ./filterscope demo truth > docs/demo-truth.md")
                .isEqualTo(PlantedTruthPage.text());
    }
}
