package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filterscope.lavise.AttendedVectors;
import org.filterscope.lavise.AttentionPass;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.FeaturePooling;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.PictureMask;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.InputShape.Layout;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.PictureBatch;

/**
 * Looks at the top images of a dissection again, and at no others, for the attention methods that need its thresholds.
 *
 * @param network the network of the dissection
 * @param pass leads images through it
 * @param files the probing set; the dissection's numbers are places in it
 */
record SecondLook(Network network, ImagePass pass, List<Path> files) {

    /** The vectors of a method for every filter and each of its top images. */
    AttendedVectors attend(Dissection dissection, FilterAttention method) {
        AttentionPass attention = dissection.attend(method);
        long[] needed = dissection.imagesNeeded();
        List<Path> again = Arrays.stream(needed)
                .mapToObj(number -> files.get((int) number))
                .toList();
        pass.run("attention", again, (batch, outputs) -> {
            for (int i = 0; i < batch.size(); i++) {
                long number = needed[batch.pictures().get(i).index()];
                if (method instanceof FilterAttention.Image) {
                    attendToMaskedPictures(batch, i, number, outputs.map(0, i), dissection, attention);
                } else {
                    attention.attend(number, outputs.map(0, i));
                }
            }
        });
        return attention.finish();
    }

    /** Runs the network on one picture once for each filter that has it among its top images, its rest blanked out. */
    private void attendToMaskedPictures(
            PictureBatch batch,
            int place,
            long number,
            FeatureMap map,
            Dissection dissection,
            AttentionPass attention) {
        InputShape shape = batch.shape();
        float[] picture = Arrays.copyOfRange(batch.pixels(), place * shape.values(), (place + 1) * shape.values());
        List<Integer> filters = attention.filtersOn(number);
        int together = Math.max(1, batch.pixels().length / shape.values());
        for (int from = 0; from < filters.size(); from += together) {
            List<Integer> some = filters.subList(from, Math.min(from + together, filters.size()));
            float[] masked = new float[some.size() * shape.values()];
            List<Boolean> empty = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                double threshold = dissection.filter(some.get(i)).threshold();
                PictureMask mask = PictureMask.of(map, some.get(i), threshold, shape.height(), shape.width());
                float[] kept = shape.layout() == Layout.NHWC
                        ? mask.keepInChannelsLast(picture)
                        : mask.keepInChannelsFirst(picture);
                System.arraycopy(kept, 0, masked, i * shape.values(), kept.length);
                empty.add(mask.isEmpty());
            }
            LayerOutputs outputs = network.forward(masked, some.size());
            for (int i = 0; i < some.size(); i++) {
                float[] vector = empty.get(i) ? new float[map.channels()] : FeaturePooling.mean(outputs.map(0, i));
                attention.put(number, some.get(i), vector);
            }
        }
    }
}
