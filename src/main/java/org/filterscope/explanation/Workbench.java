package org.filterscope.explanation;

import java.util.List;
import java.util.function.BiFunction;
import org.filterscope.job.ShardRange;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.FeedSettings;

/**
 * What all work with images needs.
 *
 * @param engine runs networks and trains explainers
 * @param feed how images are loaded
 * @param progress hears how far the work has come
 * @param shardImages how many images are worked on in one go
 * @param contents how the contents of images are told apart
 * @param networks where networks come from
 */
public record Workbench(
        Engine engine,
        FeedSettings feed,
        Progress progress,
        int shardImages,
        ContentHashes contents,
        Networks networks) {

    /** A workbench for files that anybody may have put there; each network is loaded when it is needed. */
    public Workbench(Engine engine, FeedSettings feed, Progress progress) {
        this(engine, feed, progress, ShardPlan.USUAL_IMAGES, ContentHashes.READ, Networks.LOADED_EACH_TIME);
    }

    /** The same with ranges of another length. */
    Workbench withShards(int images) {
        return new Workbench(engine, feed, progress, images, contents, networks);
    }

    /** Works with a network that ends at one layer. */
    public <T> T withNetwork(StudiedLayer subject, BiFunction<Network, ImagePass, T> work) {
        return networks.with(
                engine, subject, network -> work.apply(network, new ImagePass(network, subject.preprocessing(), this)));
    }

    /** Works with a network that returns one layer and the model's own output, and whose filters there can be switched off. */
    public <T> T withMaskedNetwork(StudiedLayer subject, BiFunction<Network, ImagePass, T> work) {
        return networks.masked(
                engine, subject, network -> work.apply(network, new ImagePass(network, subject.preprocessing(), this)));
    }

    /** How images are cut into ranges. */
    ShardPlan plan() {
        return new ShardPlan(shardImages, feed.batchSize());
    }

    /** The ranges that images are worked on in. */
    public List<ShardRange> ranges(int images) {
        return plan().shared(images).cut(images);
    }
}
