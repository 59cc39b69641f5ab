package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filterscope.explanation.ImagePass;
import org.filterscope.explanation.Progress;
import org.filterscope.job.ShardRange;
import org.filterscope.model.Probabilities;
import org.filterscope.tensor.FilterMask;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.PictureBatch;

/**
 * The pass over images that shows each batch to the network as it is, with the chosen filters off, and with each draw off.
 *
 * @param images the images
 * @param matching which classes are right; none to take the undisturbed answer for right
 * @param off the filters that are off under each condition but the first
 */
record AblationPass(TriedImages images, ClassMatching matching, List<List<Integer>> off) {

    AblationPass {
        off = List.copyOf(off);
    }

    /** Looks at a range of the images. */
    AblationPart look(Network network, ImagePass pass, Progress.Task task, ShardRange range) {
        List<AblationCase> cases = new ArrayList<>();
        int[] noNumbers = new int[1];
        List<BrokenImage> broken = pass.run(task, images.files(), range, (batch, undisturbed) -> {
            int filters = undisturbed.shape(0).filters();
            List<LayerOutputs> answers = Stream.concat(
                            Stream.of(undisturbed),
                            off.stream()
                                    .map(each -> network.forward(
                                            batch.pixels(), batch.size(), FilterMask.without(filters, each))))
                    .toList();
            for (int i = 0; i < batch.size(); i++) {
                List<AblationCase> found = cases(batch, i, answers);
                cases.addAll(found);
                noNumbers[0] += found.isEmpty() ? 1 : 0;
            }
        });
        return new AblationPart(cases, broken.size() + noNumbers[0]);
    }

    private List<AblationCase> cases(PictureBatch batch, int place, List<LayerOutputs> answers) {
        int image = batch.pictures().get(place).index();
        List<Optional<Probabilities>> all = answers.stream()
                .map(answer -> Probabilities.of(answer.predictions().get(place)))
                .toList();
        if (all.getFirst().isEmpty()) {
            return List.of();
        }
        if (matching.isEmpty()) {
            int own = all.getFirst().get().best();
            return List.of(caseOf(image, own, List.of(own), all));
        }
        return images.groups().get(image).stream()
                .map(group ->
                        caseOf(image, group, matching.of(matching.categories().get(group)), all))
                .toList();
    }

    /** An answer that is no number is wrong. */
    private static AblationCase caseOf(
            int image, int group, List<Integer> right, List<Optional<Probabilities>> answers) {
        return new AblationCase(
                image,
                group,
                answers.stream()
                        .map(answer -> answer.map(probabilities -> new AblationCase.Outcome(
                                        right.contains(probabilities.best()), (float) right.stream()
                                                .mapToDouble(probabilities::of)
                                                .sum()))
                                .orElse(new AblationCase.Outcome(false, 0)))
                        .toList());
    }
}
