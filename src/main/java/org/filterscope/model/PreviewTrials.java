package org.filterscope.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.filterscope.job.JobRun;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;

/**
 * Shows pictures to a network under a preprocessing and, resized in the same way, under each of the presets.
 *
 * @param run is told how far this is, and may stop it
 */
record PreviewTrials(Model model, Preprocessing chosen, JobRun run) {

    private static final int GUESSES = 5;
    private static final long MOST_PIXELS = 50_000_000;
    private static final List<Preprocessing> PRESETS =
            List.of(Preprocessing.TF, Preprocessing.TORCH, Preprocessing.CAFFE, Preprocessing.UNIT, Preprocessing.RAW);

    Preview of(Network network, List<SamplePicture> samples) {
        Inputs inputs = new Inputs(model.input(), chosen, samples.size());
        List<Preview.SeenPicture> seen = new ArrayList<>();
        try (ImageDecoder decoder = new ImageDecoder(MOST_PIXELS)) {
            for (SamplePicture sample : samples) {
                next("Reading the pictures", seen.size(), samples.size());
                seen.add(
                        switch (decoder.decode(sample.file())) {
                            case Picture picture ->
                                new Preview.SeenPicture(sample.name(), inputs.addAndShow(picture), "");
                            case BrokenImage broken -> new Preview.SeenPicture(sample.name(), "", broken.reason());
                        });
            }
        }
        return new Preview(
                NetworkView.range(chosen),
                seen,
                model.classes() == 0 || inputs.size() == 0 ? List.of() : trials(network, inputs));
    }

    private List<Preview.Trial> trials(Network network, Inputs inputs) {
        List<Preview.Trial> trials = new ArrayList<>();
        for (Preprocessing each : inputs.preprocessings()) {
            next("Trying preprocessings", trials.size(), inputs.preprocessings().size());
            trials.add(trial(network, inputs, each));
        }
        return trials;
    }

    private void next(String step, int done, int total) {
        run.checkpoint();
        run.progress(step, done, total);
    }

    private Preview.Trial trial(Network network, Inputs inputs, Preprocessing each) {
        List<Preview.Verdict> verdicts = network.forward(inputs.values(each), inputs.size()).predictions().stream()
                .map(output -> Probabilities.of(output)
                        .map(found -> new Preview.Verdict(found.top(GUESSES, model.labels()), found.entropy()))
                        .orElseGet(() -> new Preview.Verdict(List.of(), 1)))
                .toList();
        return new Preview.Trial(each, verdicts);
    }

    /** The same pictures as each preprocessing writes them; of each picture only these numbers are kept. */
    private static final class Inputs {

        private final InputShape shape;
        private final Preprocessing chosen;
        private final Map<Preprocessing, float[]> values = new LinkedHashMap<>();
        private int size;

        Inputs(InputShape shape, Preprocessing chosen, int most) {
            this.shape = shape;
            this.chosen = chosen;
            values.put(chosen, new float[most * shape.values()]);
            for (Preprocessing preset : PRESETS) {
                values.putIfAbsent(preset.with(chosen.resizing()), new float[most * shape.values()]);
            }
        }

        /** Adds a picture and returns the address of how it looks as the chosen one writes it. */
        String addAndShow(Picture picture) {
            int offset = size * shape.values();
            values.forEach((each, numbers) -> new InputWriter(each, shape).write(picture, numbers, offset));
            size++;
            return new NetworkView(shape, chosen).dataAddress(values(chosen), offset);
        }

        Set<Preprocessing> preprocessings() {
            return values.keySet();
        }

        float[] values(Preprocessing each) {
            return Objects.requireNonNull(values.get(each));
        }

        int size() {
            return size;
        }
    }
}
