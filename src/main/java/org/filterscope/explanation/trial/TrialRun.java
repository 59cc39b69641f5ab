package org.filterscope.explanation.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.job.JobRun;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.Probabilities;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.InputWriter;
import org.filterscope.tensor.image.Picture;

/**
 * Shows a picture to a network.
 *
 * @param layer the explained layer
 * @param filters all its filters, as they were explained
 * @param labels the names of the network's classes
 */
record TrialRun(StudiedLayer layer, List<ExplainedFilter> filters, ClassLabels labels) {

    private static final int SHOWN = 24;
    private static final int MASKED = 128;

    Trial of(String name, Picture picture, Network network, JobRun run) {
        run.progress("Showing the picture to the network", 0, 0);
        InputShape input = layer.model().input();
        float[] pixels = new float[input.values()];
        new InputWriter(layer.preprocessing(), input).write(picture, pixels, 0);
        LayerOutputs outputs = network.forward(pixels, 1);
        FeatureMap map = outputs.map(0, 0);
        if (map.channels() != filters.size()) {
            throw new RefusedException("The layer has " + map.channels() + " filters, but " + filters.size()
                    + " are explained; explain it again.");
        }
        List<FilterResponse> responses = filters.stream()
                .map(filter -> FilterResponse.of(filter, map))
                .sorted(Comparator.comparingDouble((FilterResponse each) -> -each.ratio())
                        .thenComparingInt(each -> each.filter().number()))
                .toList();
        List<FilterResponse> firing =
                responses.stream().filter(FilterResponse::fires).toList();
        List<FilterResponse> masked = responses.stream()
                .filter(each -> each.activation() != 0)
                .limit(MASKED)
                .toList();
        Optional<Probabilities> undisturbed =
                outputs.predictions().stream().findFirst().flatMap(Probabilities::of);
        return new Trial(
                name,
                DataPictures.seen(picture, input, layer.preprocessing()),
                firing.size(),
                firing.stream().limit(SHOWN).map(FilterResponse::shown).toList(),
                JointWords.of(firing),
                undisturbed
                        .map(found -> new ClassParts(network, labels, run).of(pixels, found, masked, map.channels()))
                        .orElse(List.of()),
                masked.size());
    }
}
