package org.filterscope.explanation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.tensor.Layer;
import org.filterscope.tensor.Network;

/**
 * Measures how much more explaining costs than looking, and training than reading. All figures are ratios of times taken
 * in one run, turn and turn about, since a machine is never quite at rest.
 */
public final class Benchmark {

    private final Workbench workbench;
    private final Clock clock;

    public Benchmark(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * What explaining a layer costs.
     *
     * @param images images of each pass
     * @param rounds how often each was timed; the times are medians
     * @param plainSeconds decoding and the whole network up to its own outputs
     * @param toLayerSeconds decoding and the network up to the layer
     * @param explainSeconds from the images to the words of all filters
     */
    public record Explaining(
            int images, int rounds, double plainSeconds, double toLayerSeconds, double explainSeconds) {

        /** Explaining, as a multiple of a plain pass through the whole network. */
        public double ratio() {
            return explainSeconds / plainSeconds;
        }

        /** Explaining, as a multiple of a pass that stops at the layer. */
        public double ratioToLayer() {
            return explainSeconds / toLayerSeconds;
        }
    }

    /**
     * What training an explainer costs.
     *
     * @param samples images learnt from
     * @param epochs epochs of both schemes
     * @param passSeconds one pass of the images through the network
     * @param learningSeconds all epochs on the pooled features
     */
    public record Training(int samples, int epochs, double passSeconds, double learningSeconds) {

        /** One pass, then training on pooled features. */
        public double seconds() {
            return passSeconds + learningSeconds;
        }

        /** The published scheme: every epoch reads every image and runs the network on it again. */
        public double publishedSeconds() {
            return epochs * passSeconds + learningSeconds;
        }

        /** How many times faster training is than by the published scheme. */
        public double speedUp() {
            return publishedSeconds() / seconds();
        }
    }

    /** Times explaining against plain passes over the same images. */
    public Explaining explaining(LayerExplainer.Request request, int rounds) {
        StudiedLayer subject = request.subject();
        List<Path> files = request.images().pictures();
        List<Layer> none = List.of();
        List<Layer> layer = List.of(subject.layer());
        List<Double> plain = new ArrayList<>();
        List<Double> toLayer = new ArrayList<>();
        List<Double> explain = new ArrayList<>();
        explain(request.withImages(repeated(request.images(), Math.min(files.size(), 200)))); // warms up
        for (int round = 0; round < rounds; round++) {
            plain.add(seconds(() -> pass(subject, none, true, files)));
            toLayer.add(seconds(() -> pass(subject, layer, false, files)));
            explain.add(seconds(() -> explain(request)));
        }
        return new Explaining(files.size(), rounds, median(plain), median(toLayer), median(explain));
    }

    /** Times training: the pass and the learning apart, from which the published scheme's time follows. */
    public Training training(ExplainerTraining.Request request) {
        List<Path> files = request.reference().images().stream()
                .filter(image -> !image.annotations().isEmpty())
                .map(image -> image.file())
                .toList();
        pass(
                request.subject(),
                List.of(request.subject().layer()),
                false,
                files.subList(0, Math.min(200, files.size())));
        double pass =
                seconds(() -> pass(request.subject(), List.of(request.subject().layer()), false, files));
        double all = seconds(() -> {
            var result = new ExplainerTraining(workbench).train(request);
            return result.explainer().filters();
        });
        return new Training(files.size(), request.settings().epochs(), pass, Math.max(0, all - pass));
    }

    /** A probing set of a given size: the folder's pictures over and over again. */
    public static PictureFolder repeated(PictureFolder folder, int images) {
        List<Path> pictures = IntStream.range(0, images)
                .mapToObj(i -> folder.pictures().get(i % folder.pictures().size()))
                .toList();
        List<String> names = IntStream.range(0, images)
                .mapToObj(i -> folder.names().get(i % folder.names().size()))
                .toList();
        return new PictureFolder(folder.folder(), pictures, names, Faults.NONE);
    }

    private double explain(LayerExplainer.Request request) {
        return new LayerExplainer(workbench, clock).explain(request).rankings().size();
    }

    private double pass(StudiedLayer subject, List<Layer> layers, boolean predictions, List<Path> files) {
        try (Network network = Network.load(workbench.engine(), subject.model(), layers, predictions)) {
            long[] images = new long[1];
            new ImagePass(network, subject.preprocessing(), workbench)
                    .run("plain pass", files, (batch, outputs) -> images[0] += outputs.images());
            return images[0];
        }
    }

    private static double seconds(DoubleSupplier work) {
        long start = System.nanoTime();
        double result = work.getAsDouble();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(result > 0)) {
            throw new IllegalStateException("a measured pass did no work");
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
