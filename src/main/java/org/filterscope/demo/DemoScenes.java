package org.filterscope.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.explanation.Progress;
import org.filterscope.refusal.RefusedException;

/**
 * Makes collections of emoji scenes: pictures, exact masks, and what is known of the people in them. The same numbers
 * give the same bytes on every machine.
 */
public final class DemoScenes {

    /** Rows and columns of every picture. */
    public static final int SIDE = 192;

    private static final int AT_ONCE = 64;

    private DemoScenes() {}

    /** A picture that is still to be made. */
    private record Order(Session session, int place) {}

    /**
     * Makes a collection on all processors.
     *
     * @param folder where it is written to: empty, or not there yet
     * @param images how many pictures, at least 1
     * @param seed decides everything in them
     * @param associations whether the things beside people depend on the people
     * @throws RefusedException when the folder holds something already
     * @throws CancellationException when the thread is interrupted
     */
    public static SceneCollection generate(
            Path folder, int images, long seed, Associations associations, Progress progress) {
        if (images < 1) {
            throw new RefusedException("A collection of " + images + " pictures cannot be made; give 1 or more.");
        }
        requireEmpty(folder);
        Director director = new Director(seed, associations, Atlas.builtIn());
        List<Session> sessions = director.sessions(images);
        List<Order> orders = new ArrayList<>();
        for (Session session : sessions) {
            IntStream.range(0, session.length()).forEach(place -> orders.add(new Order(session, place)));
        }
        SceneCollection collection = new SceneCollection(folder, images, sessions.size());
        try {
            write(collection, director, orders.subList(0, images), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collection;
    }

    private static void write(SceneCollection collection, Director director, List<Order> orders, Progress progress)
            throws IOException {
        Files.createDirectories(collection.pictures());
        try (InstancesFile instances = new InstancesFile(collection.instances(), SIDE);
                AttributesFile attributes = new AttributesFile(collection.attributes());
                Progress.Task task = progress.begin("scenes", orders.size())) {
            for (int from = 0; from < orders.size(); from += AT_ONCE) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("stopped while making scenes");
                }
                int to = Math.min(orders.size(), from + AT_ONCE);
                List<FinishedScene> finished = orders.subList(from, to).parallelStream()
                        .map(order -> FinishedScene.finish(
                                director.scene(order.session(), order.place()), SIDE, collection.folder()))
                        .toList();
                for (FinishedScene scene : finished) {
                    instances.add(scene);
                    attributes.add(scene);
                }
                task.done(to);
            }
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        boolean empty = false;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                empty = content.findAny().isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!empty) {
            throw new RefusedException("There is something at " + folder + " already; give an empty or a new folder.");
        }
    }
}
