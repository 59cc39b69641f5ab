package org.filterscope.demo;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.filterscope.explanation.Progress;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.image.Preprocessing;

/** Makes the network of the sample material anew: training, an exam on held-out scenes, and the file the program carries. */
public final class NetworkMaking {

    private static final Preprocessing PREPROCESSING = Preprocessing.TF;

    private NetworkMaking() {}

    /**
     * What to make.
     *
     * @param folder for the network, its description and, packed together, {@code network.zip}; the held-out scenes are
     *     left there too
     * @param steps lessons of 32 scenes
     * @param heldOut scenes of the exam
     * @param seed of scenes and first weights; the exam's scenes come from another
     */
    public record Request(Path folder, int steps, int heldOut, long seed) {

        public Request {
            if (steps < 1 || heldOut < 1) {
                throw new RefusedException("A network learns in at least one step and is examined on at least one"
                        + " scene; give numbers above 0.");
            }
        }
    }

    /**
     * Trains, examines and packs.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public static NetworkAccuracy make(Engine engine, Request request, Progress progress) {
        SceneCollection heldOut = DemoScenes.generate(
                request.folder().resolve("held-out"),
                request.heldOut(),
                request.seed() + 1,
                Associations.NONE,
                progress);
        new NetworkTraining(engine, request.steps(), request.seed(), progress)
                .train()
                .write(request.folder());
        NetworkAccuracy accuracy =
                NetworkExam.measure(engine, request.folder(), Cast.categories(), PREPROCESSING, heldOut, progress);
        NetworkFolder folder = new NetworkFolder(request.folder());
        folder.describe(Cast.categories(), PREPROCESSING, accuracy);
        folder.pack();
        return accuracy;
    }
}
