package org.filterscope.explanation;

import java.util.List;
import java.util.function.Function;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Network;

/** Where networks that end at a studied layer come from. */
public interface Networks {

    /** Loads a network for one piece of work, and lets go of it again. */
    Networks LOADED_EACH_TIME = new Networks() {
        @Override
        public <T> T with(Engine engine, StudiedLayer subject, Function<Network, T> work) {
            try (Network network = load(engine, subject)) {
                return work.apply(network);
            }
        }

        @Override
        public <T> T masked(Engine engine, StudiedLayer subject, Function<Network, T> work) {
            try (Network network = open(engine, subject, true)) {
                return work.apply(network);
            }
        }
    };

    /** Works with a network that nobody else uses meanwhile; it is not to be closed. */
    <T> T with(Engine engine, StudiedLayer subject, Function<Network, T> work);

    /**
     * Works with a network that returns the layer and the model's own output, if it has any, and whose filters in that layer can be switched
     * off; nobody else uses it meanwhile, and it is not to be closed.
     */
    <T> T masked(Engine engine, StudiedLayer subject, Function<Network, T> work);

    /**
     * Loads a network.
     *
     * @param masked whether filters can be switched off, and the model's own output is returned as well
     */
    static Network open(Engine engine, StudiedLayer subject, boolean masked) {
        return masked
                ? Network.loadMasked(
                        engine,
                        subject.model(),
                        subject.layer(),
                        List.of(subject.layer()),
                        subject.model().predicts())
                : load(engine, subject);
    }

    static Network load(Engine engine, StudiedLayer subject) {
        return Network.load(engine, subject.model(), List.of(subject.layer()), false);
    }
}
