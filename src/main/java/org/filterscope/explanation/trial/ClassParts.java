package org.filterscope.explanation.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.job.JobRun;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.Probabilities;
import org.filterscope.tensor.FilterMask;
import org.filterscope.tensor.Network;

/**
 * Finds the part of filters in the classes that a network sees: each filter is masked out by itself, and the part is
 * ln p − ln p without it, so that 0.69 halves what the network gives to the class.
 *
 * @param run is told how far this is, and may stop it
 */
record ClassParts(Network network, ClassLabels labels, JobRun run) {

    private static final int CLASSES = 5;
    private static final int PARTS = 8;
    private static final int BATCH = 16;
    private static final double SMALLEST = 1e-9;
    private static final double WORTH_TELLING = 0.005;

    /**
     * Finds the parts.
     *
     * @param pixels the picture as the network takes it
     * @param undisturbed what the network says of it
     * @param candidates the filters that are masked out, one at a time
     * @param filters the layer's number of filters
     */
    List<Trial.SeenClass> of(float[] pixels, Probabilities undisturbed, List<FilterResponse> candidates, int filters) {
        List<Optional<Probabilities>> without = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            run.checkpoint();
            run.progress("Masking filters out", from, candidates.size());
            List<FilterMask> masks = candidates.subList(from, Math.min(candidates.size(), from + BATCH)).stream()
                    .map(each ->
                            FilterMask.without(filters, List.of(each.filter().number())))
                    .toList();
            float[] repeated = new float[pixels.length * masks.size()];
            IntStream.range(0, masks.size())
                    .forEach(i -> System.arraycopy(pixels, 0, repeated, i * pixels.length, pixels.length));
            network.forward(repeated, masks.size(), FilterMask.perImage(masks)).predictions().stream()
                    .map(Probabilities::of)
                    .forEach(without::add);
        }
        return IntStream.range(0, undisturbed.classes())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> -undisturbed.of(each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(CLASSES)
                .map(each -> seen(each, undisturbed.of(each), candidates, without))
                .toList();
    }

    private Trial.SeenClass seen(
            int index, double probability, List<FilterResponse> candidates, List<Optional<Probabilities>> without) {
        List<Trial.Part> parts = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (without.get(i).isPresent()) {
                double left = without.get(i).get().of(index);
                FilterResponse filter = candidates.get(i);
                parts.add(new Trial.Part(
                        filter.filter().number(),
                        filter.bestWord(),
                        left,
                        Math.log(Math.max(probability, SMALLEST)) - Math.log(Math.max(left, SMALLEST))));
            }
        }
        Comparator<Trial.Part> byDrop = Comparator.comparingDouble(Trial.Part::drop);
        return new Trial.SeenClass(
                labels.name(index),
                probability,
                parts.stream()
                        .filter(part -> part.drop() > WORTH_TELLING)
                        .sorted(byDrop.reversed())
                        .limit(PARTS)
                        .toList(),
                parts.stream()
                        .filter(part -> part.drop() < -WORTH_TELLING)
                        .sorted(byDrop)
                        .limit(PARTS / 2)
                        .toList());
    }
}
