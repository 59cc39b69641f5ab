package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.filterscope.job.ShardRange;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.ImageFeed;
import org.filterscope.tensor.image.PictureBatch;
import org.filterscope.tensor.image.PictureWatcher;
import org.filterscope.tensor.image.Preprocessing;

/**
 * Leads images through a network, each once: decoding runs ahead in other threads, and what the network returns is handed
 * on batch by batch and forgotten.
 */
public final class ImagePass {

    private final Network network;
    private final Preprocessing preprocessing;
    private final Workbench workbench;

    ImagePass(Network network, Preprocessing preprocessing, Workbench workbench) {
        this.network = network;
        this.preprocessing = preprocessing;
        this.workbench = workbench;
    }

    /** Takes what the network made of a batch. */
    @FunctionalInterface
    public interface Receiver {

        /**
         * One batch.
         *
         * @param batch the pictures; their indices are places in the list of files
         * @param outputs the network's outputs, in the order of the pictures
         */
        void accept(PictureBatch batch, LayerOutputs outputs);
    }

    /** Where the network runs. */
    public String device() {
        return workbench.engine().deviceName();
    }

    /** The ranges in which so many images are worked on. */
    List<ShardRange> ranges(int images) {
        return workbench.plan().cut(images);
    }

    /**
     * A task begins.
     *
     * @param what the task in a word or two, for whoever watches
     */
    public Progress.Task begin(String what, long total) {
        return workbench.progress().begin(what, total);
    }

    /**
     * Runs through all files.
     *
     * @param what the task in a word or two, for whoever watches
     * @return the files that gave no picture
     * @throws CancellationException when the thread is interrupted
     */
    public List<BrokenImage> run(String what, List<Path> files, Receiver receiver) {
        try (Progress.Task task = begin(what, files.size())) {
            return files.isEmpty() ? List.of() : run(task, files, new ShardRange(0, files.size()), receiver);
        }
    }

    /**
     * Runs through a range of the files. The network sees the batches that it would see if it ran through all of them.
     *
     * @param task is told at which file the pass is
     * @return the files of the range that gave no picture
     * @throws CancellationException when the thread is interrupted
     */
    public List<BrokenImage> run(Progress.Task task, List<Path> files, ShardRange range, Receiver receiver) {
        return run(task, files, range, PictureWatcher.NONE, receiver);
    }

    /**
     * As above.
     *
     * @param watcher sees every picture on the way
     */
    List<BrokenImage> run(
            Progress.Task task, List<Path> files, ShardRange range, PictureWatcher watcher, Receiver receiver) {
        if (range.from() % workbench.feed().batchSize() != 0) {
            throw new IllegalArgumentException("a range begins after whole batches, not at " + range.from());
        }
        try (ImageFeed feed = ImageFeed.open(
                files,
                Math.toIntExact(range.from()),
                Math.toIntExact(range.to()),
                preprocessing,
                network.model().input(),
                workbench.feed(),
                watcher)) {
            while (true) {
                Optional<PictureBatch> next = feed.next();
                if (next.isEmpty()) {
                    task.done(range.to());
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
