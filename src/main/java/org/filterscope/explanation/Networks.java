package org.filterscope.explanation;

import java.util.List;
import java.util.function.Function;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Network;

/** Where networks that end at a studied layer come from. */
interface Networks {

    /** Loads a network for one piece of work, and lets go of it again. */
    Networks LOADED_EACH_TIME = new Networks() {
        @Override
        public <T> T with(Engine engine, StudiedLayer subject, Function<Network, T> work) {
            try (Network network = load(engine, subject)) {
                return work.apply(network);
            }
        }
    };

    /** Works with a network that nobody else uses meanwhile; it is not to be closed. */
    <T> T with(Engine engine, StudiedLayer subject, Function<Network, T> work);

    static Network load(Engine engine, StudiedLayer subject) {
        return Network.load(engine, subject.model(), List.of(subject.layer()), false);
    }
}
