package org.filterscope.explanation.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.explanation.ImagePass;
import org.filterscope.explanation.Progress;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.job.ShardRange;
import org.filterscope.lavise.FeaturePooling;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.image.PictureBatch;

/**
 * Images with all that reading them takes but the network.
 *
 * @param numbers of the images in their dataset
 * @param files the images, in the same order
 */
record PreparedReading(StudiedLayer layer, List<Integer> numbers, List<Path> files, ImageReader reader) {

    /** Reads a range of the images, each once. */
    ReadingPart read(ImagePass pass, Progress.Task task, ShardRange range) {
        List<ReadImage> read = new ArrayList<>();
        int[] grid = new int[2];
        var _ = pass.run(task, files, range, (batch, outputs) -> {
            grid[0] = outputs.shape(0).height();
            grid[1] = outputs.shape(0).width();
            read.addAll(read(batch, outputs));
        });
        return new ReadingPart(grid[0], grid[1], Math.toIntExact(range.size()) - read.size(), read);
    }

    private List<ReadImage> read(PictureBatch batch, LayerOutputs outputs) {
        if (outputs.shape(0).filters() != reader.filters().count()) {
            throw new RefusedException("The layer has " + outputs.shape(0).filters() + " filters, but "
                    + reader.filters().count() + " are explained; explain it again.");
        }
        List<Integer> those = new ArrayList<>();
        List<FeatureMap> maps = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            FeatureMap map = outputs.map(0, i);
            if (FeaturePooling.isFinite(map)) {
                those.add(numbers.get(batch.pictures().get(i).index()));
                maps.add(map);
            }
        }
        return reader.read(those, maps);
    }
}
