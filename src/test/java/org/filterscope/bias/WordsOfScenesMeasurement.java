package org.filterscope.bias;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.demo.Associations;
import org.filterscope.demo.DemoScenes;
import org.filterscope.demo.PlantedAssociation;
import org.filterscope.demo.PlantedTruth;
import org.filterscope.demo.SampleRole;
import org.filterscope.demo.UnassociatedThing;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplainedLayers;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.JobProgress;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.explanation.Workbench;
import org.filterscope.explanation.Workbenches;
import org.filterscope.explanation.reading.ImageReadings;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.explanation.reading.Reading;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.SampleProject;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Measures how well the words of single images name what the emoji scenes show, by settings, with the network and the
 * explainer of the sample project and scenes of other seeds than these were made with; and how long reading takes beside a
 * pass that only runs the network. Run with {@code -Dfilterscope.measure=words}; {@code -Dfilterscope.measure.images=4000}
 * sets the number of scenes, {@code -Dfilterscope.measure.seed=11} which. The tables stand in
 * {@code target/words-of-scenes.txt}.
 */
@WorkspaceTest
@TestPropertySource(properties = "filterscope.demo.enabled=true")
@Import(SampleProject.class)
@EnabledIfSystemProperty(named = "filterscope.measure", matches = "words")
class WordsOfScenesMeasurement {

    private static final Path REPORT = Path.of("target", "words-of-scenes.txt");
    private static final int WRONG_SHOWN = 4;
    private static final List<Integer> FILTERS = List.of(2, 4, 8, 16, 32);
    private static final List<Integer> WORDS = List.of(1, 2, 3);
    private static final List<Double> NEARNESS = List.of(0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8);
    private static final List<Double> STRENGTHS = List.of(0.0, 1.0);

    @Autowired
    private SampleProject sample;

    @Autowired
    private People people;

    @Autowired
    private DatasetImports imports;

    @Autowired
    private Explanations explanations;

    @Autowired
    private ExplainedLayers layers;

    @Autowired
    private ChosenImages images;

    @Autowired
    private Workbenches workbenches;

    @Autowired
    private StoredFiles files;

    @Autowired
    private ImageReadings readings;

    @TempDir
    private Path folder;

    private final StringBuilder report = new StringBuilder();

    /** What is true of an image, and what filters say of it. */
    private record Known(ReadImage image, Set<String> truth) {}

    @FormatMethod
    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.append(line).append('\n');
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void words_of_scenes_are_counted_by_settings() {
        ExplanationId explanation = sample.explanation();
        UserId editor = sample.person(SampleRole.EDITOR);
        int number = Integer.getInteger("filterscope.measure.images", 2000);
        long seed = Long.getLong("filterscope.measure.seed", 11);
        Path scenes = folder.resolve("scenes");
        DemoScenes.generate(
                scenes,
                number,
                seed,
                Associations.PLANTED,
                JobProgress.of(PlayedRun.toTheEnd(sample.project()), "Painting"));
        DatasetId dataset = people.as(
                editor,
                () -> imports.importNow(
                        sample.project(), "Measured scenes", "", scenes, PlayedRun.toTheEnd(sample.project())));
        ImageChoice choice = ImageChoice.all(dataset);

        double plain = people.as(editor, () -> plainPass(explanation, choice));
        long bytes = people.as(editor, () -> files.bytesOf(explanation));
        long begun = System.nanoTime();
        Reading reading =
                people.as(editor, () -> readings.now(explanation, choice, PlayedRun.toTheEnd(sample.project())));
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "%d scenes of seed %d: read %.1f images/s, a plain pass %.1f images/s, %d bytes an image, %d words",
                number,
                seed,
                number / seconds,
                number / plain,
                (people.as(editor, () -> files.bytesOf(explanation)) - bytes) / number,
                reading.words().size());

        List<Known> known = known(reading, people.as(editor, () -> truths(choice)));
        tables(reading, known);
        assertThat(known).hasSize(number);
    }

    private double plainPass(ExplanationId explanation, ImageChoice choice) {
        StudiedLayer layer = layers.of(explanations.details(explanation));
        Workbench workbench = workbenches.of(PlayedRun.toTheEnd(sample.project()), "Plain pass");
        long begun = System.nanoTime();
        workbench.withNetwork(
                layer, (_, pass) -> pass.run("plain", images.pictures(choice).pictures(), (_, _) -> {}));
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The names of what each image shows, by its number. */
    private Map<Integer, Set<String>> truths(ImageChoice choice) {
        List<Integer> numbers = images.numbers(choice);
        Map<Integer, Set<String>> truths = new HashMap<>();
        var reference = images.reference(choice).images();
        for (int i = 0; i < numbers.size(); i++) {
            truths.put(
                    numbers.get(i),
                    reference.get(i).annotations().stream()
                            .map(Annotation::category)
                            .map(WordsOfScenesMeasurement::word)
                            .collect(Collectors.toSet()));
        }
        return truths;
    }

    /** The word for a category: the last one of several. */
    private static String word(String category) {
        String plain = category.toLowerCase(Locale.ROOT).replace('_', ' ');
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    private static List<Known> known(Reading reading, Map<Integer, Set<String>> truths) {
        List<Known> known = new ArrayList<>();
        reading.forEach(image -> known.add(new Known(image, truths.getOrDefault(image.number(), Set.of()))));
        return known;
    }

    private static Set<String> ruled() {
        return Stream.concat(
                        PlantedTruth.associations().stream().map(PlantedAssociation::category),
                        PlantedTruth.unassociated().stream().map(UnassociatedThing::category))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tables(Reading reading, List<Known> known) {
        Set<String> all = known.stream().flatMap(each -> each.truth().stream()).collect(Collectors.toSet());
        Set<String> ruled = ruled();
        things(reading, known, ruled);
        say("not among the words said: %s", missing(all, reading.words()));
        say("");
        say(
                "strength  F  k   tau | ruled: prec  rec  worst prec (word)  worst rec (word) | things: prec  rec | all words:"
                        + " prec  an image  in 10 or more");
        for (double strength : STRENGTHS) {
            for (int count : FILTERS) {
                for (int words : WORDS) {
                    for (double nearness : NEARNESS) {
                        Counts counts = count(reading, known, count, words, nearness, strength);
                        say(
                                "%8.1f %2d %2d  %.2f | %s | %s | %s",
                                strength,
                                count,
                                words,
                                nearness,
                                counts.line(ruled),
                                counts.rates(all),
                                counts.allWords(known.size()));
                    }
                }
            }
        }
    }

    /** Each thing with the usual settings, and the words that are wrong where it is not named. */
    private void things(Reading reading, List<Known> known, Set<String> ruled) {
        WordSettings usual = WordSettings.standard();
        Counts counts = count(reading, known, usual.filters(), usual.words(), usual.nearness(), 0);
        say("%-12s images  prec   rec  wrong words where it is missed", "thing");
        for (String thing : ruled) {
            Counts missed = count(
                    reading,
                    known.stream()
                            .filter(each -> each.truth().contains(thing))
                            .filter(each -> !said(reading, each.image(), usual).contains(thing))
                            .toList(),
                    usual.filters(),
                    usual.words(),
                    usual.nearness(),
                    0);
            say(
                    "%-12s %6d %.3f %.3f  %s",
                    thing,
                    counts.there.getOrDefault(thing, 0),
                    counts.precision(thing),
                    counts.recall(thing),
                    missed.wrong(WRONG_SHOWN));
        }
        say("most often wrong: %s", counts.wrong(2 * WRONG_SHOWN));
    }

    private static Set<String> said(Reading reading, ReadImage image, WordSettings settings) {
        return said(reading, image, settings.filters(), settings.words(), settings.nearness(), 0);
    }

    private static Set<String> said(
            Reading reading, ReadImage image, int filters, int words, double nearness, double strength) {
        Set<String> said = new TreeSet<>();
        image.sayings().stream()
                .limit(filters)
                .filter(saying -> saying.strength() > strength)
                .forEach(saying -> {
                    for (int i = 0; i < Math.min(words, saying.words().length); i++) {
                        if (saying.cosines()[i] >= nearness) {
                            said.add(reading.words().get(saying.words()[i]));
                        }
                    }
                });
        return said;
    }

    private static Set<String> missing(Set<String> all, List<String> said) {
        Set<String> missing = new TreeSet<>(all);
        said.forEach(missing::remove);
        return missing;
    }

    private static Counts count(
            Reading reading, List<Known> known, int filters, int words, double nearness, double strength) {
        Counts counts = new Counts();
        for (Known each : known) {
            counts.add(said(reading, each.image(), filters, words, nearness, strength), each.truth());
        }
        return counts;
    }

    /** How often words were said and true. */
    private static final class Counts {

        private final Map<String, Integer> said = new HashMap<>();
        private final Map<String, Integer> right = new HashMap<>();
        private final Map<String, Integer> there = new HashMap<>();

        void add(Set<String> words, Set<String> truth) {
            for (String word : words) {
                said.merge(word, 1, Integer::sum);
                if (truth.contains(word)) {
                    right.merge(word, 1, Integer::sum);
                }
            }
            truth.forEach(word -> there.merge(word, 1, Integer::sum));
        }

        private double precision(String word) {
            return ratio(right.getOrDefault(word, 0), said.getOrDefault(word, 0));
        }

        private double recall(String word) {
            return ratio(right.getOrDefault(word, 0), there.getOrDefault(word, 0));
        }

        /** The words that were wrong most often, with how often. */
        String wrong(int most) {
            return said.entrySet().stream()
                    .map(each -> Map.entry(each.getKey(), each.getValue() - right.getOrDefault(each.getKey(), 0)))
                    .filter(each -> each.getValue() > 0)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(most)
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static int sum(Map<String, Integer> of, Set<String> words) {
            return words.stream().mapToInt(word -> of.getOrDefault(word, 0)).sum();
        }

        String rates(Set<String> words) {
            return String.format(
                    Locale.ROOT,
                    "%.3f %.3f",
                    ratio(sum(right, words), sum(said, words)),
                    ratio(sum(right, words), sum(there, words)));
        }

        String line(Set<String> words) {
            List<String> byPrecision = words.stream()
                    .filter(said::containsKey)
                    .sorted((a, b) -> Double.compare(precision(a), precision(b)))
                    .toList();
            List<String> byRecall = words.stream()
                    .sorted((a, b) -> Double.compare(recall(a), recall(b)))
                    .toList();
            String worst = byPrecision.isEmpty() ? "" : byPrecision.getFirst();
            return String.format(
                    Locale.ROOT,
                    "%s  %.3f (%s) %.3f (%s)",
                    rates(words),
                    precision(worst),
                    worst,
                    recall(byRecall.getFirst()),
                    byRecall.getFirst());
        }

        String allWords(int images) {
            int every = said.values().stream().mapToInt(Integer::intValue).sum();
            int correct = right.values().stream().mapToInt(Integer::intValue).sum();
            return String.format(
                    Locale.ROOT,
                    "%.3f %.2f %d",
                    ratio(correct, every),
                    (double) every / images,
                    said.values().stream().filter(count -> count >= 10).count());
        }
    }
}
