package org.filterscope.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.explanation.Progress;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.FeedSettings;
import org.filterscope.tensor.image.ImageFeed;
import org.filterscope.tensor.image.PictureBatch;
import org.filterscope.tensor.image.Preprocessing;

/** Measures how well a network knows the scenes of a collection: from their files, the way every network is run here. */
public final class NetworkExam {

    private NetworkExam() {}

    /**
     * Runs a network over a collection.
     *
     * @param model the folder of its SavedModel; its first output holds a value for each class
     * @param labels the names of the classes
     * @throws CancellationException when the thread is interrupted
     */
    public static NetworkAccuracy measure(
            Engine engine,
            Path model,
            List<String> labels,
            Preprocessing preprocessing,
            SceneCollection collection,
            Progress progress) {
        List<ReferenceImage> images = ReferenceSet.read(collection.instances()).images();
        List<Path> files = images.stream().map(ReferenceImage::file).toList();
        TargetModel target = TargetModel.open(model, ModelOptions.NONE);
        Answers answers = new Answers(labels);
        try (Network network = Network.load(engine, target, List.of(), true);
                ImageFeed feed = ImageFeed.open(files, preprocessing, target.input(), FeedSettings.defaults());
                Progress.Task task = progress.begin("exam", files.size())) {
            for (Optional<PictureBatch> next = feed.next(); next.isPresent(); next = feed.next()) {
                try (PictureBatch batch = next.get()) {
                    List<float[]> scores =
                            network.forward(batch.pixels(), batch.size()).predictions();
                    for (int i = 0; i < batch.size(); i++) {
                        answers.add(
                                scores.get(i),
                                truth(images.get(batch.pictures().get(i).index())));
                    }
                    task.done(batch.pictures().getLast().index() + 1L);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while a network was examined");
        }
        return answers.accuracy();
    }

    private static Set<String> truth(ReferenceImage image) {
        return image.annotations().stream().map(Annotation::category).collect(Collectors.toSet());
    }
}
