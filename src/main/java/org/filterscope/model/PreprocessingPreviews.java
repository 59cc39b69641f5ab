package org.filterscope.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Placement;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Service;

/** Tries preprocessings on a few pictures, so that a wrong one is seen at once. */
@Service
@AllowedTo(Who.READER)
public class PreprocessingPreviews {

    /** How many pictures are looked at together. */
    public static final int PICTURES = 3;

    private static final int GUESSES = 5;
    private static final long MOST_PIXELS = 50_000_000;
    private static final List<Preprocessing> PRESETS =
            List.of(Preprocessing.TF, Preprocessing.TORCH, Preprocessing.CAFFE, Preprocessing.UNIT, Preprocessing.RAW);

    private final Models models;
    private final OpenNetworks networks;

    PreprocessingPreviews(Models models, OpenNetworks networks) {
        this.models = models;
        this.networks = networks;
    }

    /**
     * Shows pictures to a model under a preprocessing and, resized in the same way, under each of the presets. The work is
     * done on another thread; its result comes there.
     *
     * @param pictures at most {@link #PICTURES}
     * @throws org.filterscope.refusal.RefusedException when the preprocessing does not fit the model's input, or too much
     *     work waits
     */
    public CompletableFuture<Preview> preview(ModelId id, List<SamplePicture> pictures, Preprocessing chosen) {
        OpenModel model = models.open(id);
        InputShape input = model.model().input();
        Placement.of(input.width(), input.height(), chosen, input);
        List<SamplePicture> some = pictures.stream().limit(PICTURES).toList();
        return networks.use(model, network -> preview(model.model(), network, some, chosen));
    }

    private static Preview preview(Model model, Network network, List<SamplePicture> samples, Preprocessing chosen) {
        Inputs inputs = new Inputs(model.input(), chosen, samples.size());
        List<Preview.SeenPicture> seen = new ArrayList<>();
        try (ImageDecoder decoder = new ImageDecoder(MOST_PIXELS)) {
            for (SamplePicture sample : samples) {
                seen.add(
                        switch (decoder.decode(sample.file())) {
                            case Picture picture ->
                                new Preview.SeenPicture(sample.name(), inputs.addAndShow(picture), "");
                            case BrokenImage broken -> new Preview.SeenPicture(sample.name(), "", broken.reason());
                        });
            }
        }
        List<Preview.Trial> trials = model.classes() == 0 || inputs.size() == 0
                ? List.of()
                : inputs.preprocessings().stream()
                        .map(each -> trial(model, network, inputs, each))
                        .toList();
        return new Preview(NetworkView.range(chosen), seen, trials);
    }

    private static Preview.Trial trial(Model model, Network network, Inputs inputs, Preprocessing each) {
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
