package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.FeedSettings;
import org.filterscope.tensor.image.ImageFeed;
import org.filterscope.tensor.image.PictureBatch;
import org.filterscope.tensor.image.Preprocessing;

/**
 * Leads images through a network, each once: decoding runs ahead in other threads, and what the network returns is handed
 * on batch by batch and forgotten.
 */
final class ImagePass {

    private final Network network;
    private final Preprocessing preprocessing;
    private final FeedSettings settings;
    private final Progress progress;

    ImagePass(Network network, Preprocessing preprocessing, FeedSettings settings, Progress progress) {
        this.network = network;
        this.preprocessing = preprocessing;
        this.settings = settings;
        this.progress = progress;
    }

    /** Takes what the network made of a batch. */
    @FunctionalInterface
    interface Receiver {

        /**
         * One batch.
         *
         * @param batch the pictures; their indices are places in the list of files
         * @param outputs the network's outputs, in the order of the pictures
         */
        void accept(PictureBatch batch, LayerOutputs outputs);
    }

    /**
     * Runs through all files.
     *
     * @param what the task in a word or two, for whoever watches
     * @return the files that gave no picture
     * @throws CancellationException when the thread is interrupted
     */
    List<BrokenImage> run(String what, List<Path> files, Receiver receiver) {
        try (ImageFeed feed =
                        ImageFeed.open(files, preprocessing, network.model().input(), settings);
                Progress.Task task = progress.begin(what, files.size())) {
            while (true) {
                Optional<PictureBatch> next = feed.next();
                if (next.isEmpty()) {
                    task.done(files.size());
                    return feed.broken();
                }
                try (PictureBatch batch = next.get()) {
                    receiver.accept(batch, network.forward(batch.pixels(), batch.size()));
                    task.done(batch.pictures().getLast().index() + 1L);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while reading images");
        }
    }
}
