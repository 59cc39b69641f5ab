package org.filterscope.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.bias.statistics.Sample;
import org.filterscope.bias.statistics.WordCounts;
import org.filterscope.bias.statistics.WordCountsBuilder;
import org.filterscope.explanation.reading.ReadImage;
import org.filterscope.explanation.reading.Reading;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;

/** Counts the images with each word, by what filters say of them. */
final class CountsMaker {

    private static final int SEEN_BETWEEN_LOOKS = 256;

    private final AuditPlan plan;
    private final Placements placements;
    private final Map<Integer, Placement> byNumber;
    private final Reading reading;
    private final JobRun run;

    CountsMaker(AuditPlan plan, Placements placements, Reading reading, JobRun run) {
        this.plan = plan;
        this.placements = placements;
        this.byNumber = placements.byNumber();
        this.reading = reading;
        this.run = run;
    }

    /** What is done with an image and where it is placed. */
    @FunctionalInterface
    interface Use {
        void see(ReadImage image, Placement placement);
    }

    /** Leads through the compared images, and stops when the job does. */
    void forEach(String step, Use use) {
        int[] seen = {0};
        run.progress(step, 0, reading.size());
        run.checkpoint();
        reading.forEach(image -> {
            Placement placement = byNumber.get(image.number());
            if (placement != null) {
                use.see(image, placement);
            }
            if (++seen[0] % SEEN_BETWEEN_LOOKS == 0) {
                run.checkpoint();
                run.progress(step, seen[0], reading.size());
            }
        });
        run.checkpoint();
    }

    /** Everything but the other settings. */
    CountsFile count() {
        List<String> lemmas = new ArrayList<>(reading.words());
        plan.named().stream().filter(lemma -> !lemmas.contains(lemma)).forEach(lemmas::add);
        WordCountsBuilder builder = new WordCountsBuilder(plan.subsets().size(), lemmas.size());
        List<List<Integer>> members = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(plan.subsets().size())
                .toList();
        ConceptNodes nodes = plan.watchList().isEmpty() ? ConceptNodes.of(reading) : ConceptNodes.NONE;
        WordCountsBuilder above =
                new WordCountsBuilder(plan.subsets().size(), nodes.names().size());
        forEach("Counting words", (image, placement) -> {
            int[] found = ImageWords.of(image, plan.words());
            builder.add(placement.cluster(), placement.subset(), placement.stratum(), found);
            above.add(placement.cluster(), placement.subset(), placement.stratum(), nodes.above(found));
            members.get(placement.subset()).add(image.number());
        });
        requireImages(members);
        WordCounts all = builder.build();
        int[] used = IntStream.range(0, lemmas.size())
                .filter(word -> all.total(word) > 0 || plan.named().contains(lemmas.get(word)))
                .boxed()
                .sorted(Comparator.comparing(lemmas::get))
                .mapToInt(Integer::intValue)
                .toArray();
        WordCounts counts = all.withWords(used);
        return file(
                counts,
                builder.clusters(),
                Arrays.stream(used).mapToObj(lemmas::get).toList(),
                members,
                nodes.names().isEmpty() ? Optional.empty() : Optional.of(nodes.counted(used, above.build())));
    }

    private void requireImages(List<List<Integer>> members) {
        for (int subset = 0; subset < members.size(); subset++) {
            if (members.get(subset).isEmpty()) {
                throw new RefusedException("No image of the subset "
                        + plan.subsets().get(subset).name()
                        + " can be compared: all of them lie in another subset too, or give no picture. Change its rule"
                        + " in a copy of this audit.");
            }
        }
    }

    private CountsFile file(
            WordCounts counts,
            List<String> clusters,
            List<String> words,
            List<List<Integer>> members,
            Optional<CountsFile.Concepts> concepts) {
        Sample sample = counts.sample();
        return new CountsFile(
                AuditResults.FORMAT,
                plan.subsets().stream().map(PlannedSubset::name).toList(),
                placements.strata(),
                clusters,
                IntStream.range(0, sample.units()).map(sample::images).boxed().toList(),
                IntStream.range(0, sample.units()).map(sample::cluster).boxed().toList(),
                IntStream.range(0, sample.units()).map(sample::subset).boxed().toList(),
                IntStream.range(0, sample.units()).map(sample::stratum).boxed().toList(),
                members.stream().map(each -> each.stream().sorted().toList()).toList(),
                words,
                CountsFile.Entries.of(counts),
                List.of(),
                concepts);
    }

    /** The same with counts of some words under the settings around the planned one. */
    CountsFile withSettings(CountsFile file, List<Integer> words) {
        if (words.isEmpty()) {
            return file;
        }
        Map<String, Integer> places = new HashMap<>();
        words.forEach(word -> places.put(file.words().get(word), places.size()));
        int[] placeOf = reading.words().stream()
                .mapToInt(lemma -> places.getOrDefault(lemma, -1))
                .toArray();
        List<WordSettings> settings = Sensitivities.around(plan.words());
        List<WordCountsBuilder> builders = settings.stream()
                .map(_ -> new WordCountsBuilder(plan.subsets().size(), words.size()))
                .toList();
        forEach("Counting words under other settings", (image, placement) -> {
            for (int i = 0; i < builders.size(); i++) {
                builders.get(i)
                        .add(
                                placement.cluster(),
                                placement.subset(),
                                placement.stratum(),
                                Arrays.stream(ImageWords.of(image, settings.get(i)))
                                        .map(word -> placeOf[word])
                                        .filter(place -> place >= 0)
                                        .toArray());
            }
        });
        return file.with(IntStream.range(0, settings.size())
                .mapToObj(i -> new CountsFile.OtherSetting(
                        settings.get(i),
                        words,
                        CountsFile.Entries.of(builders.get(i).build())))
                .toList());
    }
}
