package org.filterscope.explanation;

import java.util.List;
import java.util.function.BiFunction;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.FeedSettings;

/**
 * What all work with images needs.
 *
 * @param engine runs networks and trains explainers
 * @param feed how images are loaded
 * @param progress hears how far the work has come
 */
public record Workbench(Engine engine, FeedSettings feed, Progress progress) {

    /** Loads a network up to one layer, works with it, and lets go of it again. */
    <T> T withNetwork(StudiedLayer subject, BiFunction<Network, ImagePass, T> work) {
        try (Network network = Network.load(engine, subject.model(), List.of(subject.layer()), false)) {
            return work.apply(network, new ImagePass(network, subject.preprocessing(), feed, progress));
        }
    }
}
