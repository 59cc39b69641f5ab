package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.filterscope.job.ShardRange;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.DissectionSettings;
import org.filterscope.lavise.Dissector;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.image.BatchPicture;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.PictureBatch;

/**
 * The pass over a probing set that dissects a layer: range by range, and all that was found merged in the end.
 *
 * @param files the probing set; the dissection's numbers are places in it
 * @param settings how the layer is dissected
 */
record DissectionPass(List<Path> files, DissectionSettings settings) {

    static final String TASK = "dissection";

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
                });
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

    /** Dissects one range. */
    DissectionPart look(ImagePass pass, Progress.Task task, ShardRange range) {
        return look(pass, task, range, (_, _) -> {});
    }

    private DissectionPart look(
            ImagePass pass, Progress.Task task, ShardRange range, BiConsumer<BatchPicture, FeatureMap> also) {
        List<Dissector> dissector = new ArrayList<>();
        List<BrokenImage> broken = pass.run(task, files, range, (batch, outputs) -> {
            if (dissector.isEmpty()) {
                LayerShape shape = outputs.shape(0);
                dissector.add(new Dissector(settings, shape.height(), shape.width(), shape.filters()));
            }
            List<FeatureMap> maps = maps(batch, outputs);
            dissector.getFirst().observeAll(numbers(batch), maps);
            for (int i = 0; i < maps.size(); i++) {
                also.accept(batch.pictures().get(i), maps.get(i));
            }
        });
        return new DissectionPart(
                new SeenImages(range, files, broken, pass.device()),
                dissector.stream().findFirst());
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
                merged = merged.merge(look(pass, task, range, also));
            }
            return finish(merged);
        }
    }

    /** What is merged from no part at all. */
    static DissectionPart nothing() {
        return new DissectionPart(new SeenImages(), Optional.empty());
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
