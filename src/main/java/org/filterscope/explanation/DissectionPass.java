package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.filterscope.job.ShardRange;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.DissectionSettings;
import org.filterscope.lavise.Dissector;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.ImageSample;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.image.BatchPicture;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.PictureBatch;
import org.filterscope.tensor.image.PictureWatcher;

/**
 * The pass over a probing set that dissects a layer: range by range, and all that was found merged in the end.
 *
 * @param files the probing set; the dissection's numbers are places in it
 * @param settings how the layer is dissected
 * @param sampleSeed draws the images of which the activations of all filters are kept; no sample without one
 */
record DissectionPass(List<Path> files, DissectionSettings settings, OptionalLong sampleSeed) {

    static final String TASK = "dissection";

    private static final int SAMPLED_IMAGES = 256;
    private static final long SAMPLED_BYTES = 64L << 20;

    DissectionPass {
        files = List.copyOf(files);
    }

    /** A pass that takes a method's vectors along, where that can be done. */
    static DissectionPass taking(FilterAttention method, int topImages, List<Path> files) {
        DissectionSettings settings = DissectionSettings.standard().withTopImages(topImages);
        return new DissectionPass(
                files,
                switch (method) {
                    case FilterAttention.Original original -> settings.keeping(original);
                    case FilterAttention.Projection projection -> settings.keeping(projection);
                    case FilterAttention.Activation _, FilterAttention.Image _ -> settings.keeping();
                },
                OptionalLong.empty());
    }

    /**
     * A pass that takes along all that an explanation keeps: the method's vectors where that can be done, those without
     * attention, which cost next to nothing, and a sample of activations.
     *
     * @param seed draws the sample
     */
    static DissectionPass keeping(FilterAttention method, int topImages, long seed, List<Path> files) {
        DissectionSettings settings = DissectionSettings.standard().withTopImages(topImages);
        FilterAttention.Original original = new FilterAttention.Original();
        return new DissectionPass(
                files,
                switch (method) {
                    case FilterAttention.Projection projection -> settings.keeping(projection, original);
                    case FilterAttention.Original _, FilterAttention.Activation _, FilterAttention.Image _ ->
                        settings.keeping(original);
                },
                OptionalLong.of(seed));
    }

    /** The settings with the images of the sample, fewer where a layer is so large that they would not fit. */
    private DissectionSettings sampling(LayerShape shape) {
        if (sampleSeed.isEmpty()) {
            return settings;
        }
        long bytes = (long) shape.filters() * (2L * Float.BYTES + (long) shape.height() * shape.width());
        int most = (int) Math.min(SAMPLED_IMAGES, SAMPLED_BYTES / bytes);
        return settings.sampling(ImageSample.of(files.size(), most, sampleSeed.getAsLong()));
    }

    /**
     * A dissection of all images.
     *
     * @param seen which images it is of
     * @param broken the files that were left out of it
     */
    record Dissected(Dissection dissection, SeenImages seen, List<BrokenImage> broken) {}

    /** About how many bytes are kept of a range, however long it is. */
    long bytesOfPart(LayerShape shape) {
        long vectors =
                settings.kept().contains(new FilterAttention.Projection()) ? (long) Float.BYTES * shape.filters() : 0;
        return (long) settings.topImages() * shape.filters() * (vectors + (long) shape.height() * shape.width());
    }

    /**
     * Dissects one range and draws its strongest images.
     *
     * @param window what the network sees of a picture
     */
    DissectionPart look(ImagePass pass, Progress.Task task, ShardRange range, PictureWindow window) {
        SpriteCells cells = new SpriteCells();
        DissectionPart part = look(pass, task, range, cells, cells.drawing(window), (_, _) -> {});
        part.dissector().ifPresent(dissector -> cells.keepOnly(dissector.strongest(FilterSprite.CELLS)));
        return part;
    }

    private DissectionPart look(
            ImagePass pass,
            Progress.Task task,
            ShardRange range,
            SpriteCells cells,
            PictureWatcher watcher,
            BiConsumer<BatchPicture, FeatureMap> also) {
        List<Dissector> dissector = new ArrayList<>();
        List<BrokenImage> broken = pass.run(task, files, range, watcher, (batch, outputs) -> {
            if (dissector.isEmpty()) {
                LayerShape shape = outputs.shape(0);
                dissector.add(new Dissector(sampling(shape), shape.height(), shape.width(), shape.filters()));
            }
            List<FeatureMap> maps = maps(batch, outputs);
            dissector.getFirst().observeAll(numbers(batch), maps);
            for (int i = 0; i < maps.size(); i++) {
                also.accept(batch.pictures().get(i), maps.get(i));
            }
        });
        return new DissectionPart(
                new SeenImages(range, files, broken, pass.device()),
                dissector.stream().findFirst(),
                cells);
    }

    /**
     * Dissects all images here and now, range after range.
     *
     * @param also is shown each feature map on the way
     */
    Dissected lookAtAll(ImagePass pass, BiConsumer<BatchPicture, FeatureMap> also) {
        try (Progress.Task task = pass.begin(TASK, files.size())) {
            DissectionPart merged = nothing();
            for (ShardRange range : pass.ranges(files.size())) {
                merged = merged.merge(look(pass, task, range, new SpriteCells(), PictureWatcher.NONE, also));
            }
            return finish(merged);
        }
    }

    /** What is merged from no part at all. */
    static DissectionPart nothing() {
        return new DissectionPart(new SeenImages(), Optional.empty(), new SpriteCells());
    }

    /**
     * What was found in all images.
     *
     * @throws RefusedException when not one picture could be read
     */
    Dissected finish(DissectionPart merged) {
        merged.seen().requireAll(files.size());
        List<BrokenImage> broken = merged.seen().broken(files);
        Dissector dissector = merged.dissector()
                .orElseThrow(() -> new RefusedException("Not one of the " + files.size()
                        + " files is a picture that can be read ("
                        + broken.getFirst().file() + " "
                        + broken.getFirst().reason() + "); give other images."));
        return new Dissected(dissector.finish(), merged.seen(), broken);
    }

    private static long[] numbers(PictureBatch batch) {
        return batch.pictures().stream().mapToLong(BatchPicture::index).toArray();
    }

    private static List<FeatureMap> maps(PictureBatch batch, LayerOutputs outputs) {
        return IntStream.range(0, batch.size()).mapToObj(i -> outputs.map(0, i)).toList();
    }
}
