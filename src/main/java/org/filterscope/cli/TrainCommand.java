package org.filterscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.explanation.ExplainerTraining;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.explanation.Workbench;
import org.filterscope.lavise.EpochResult;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Preprocessing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains an explainer for one layer. */
@Command(
        name = "train",
        description = "Trains an explainer for one layer of a model from images with categories.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer =
                "  filterscope train --model squeezenet/ --layer fire9 --preprocess caffe --reference caltech101/ --out fire9-explainer/")
final class TrainCommand implements Runnable {

    private final Console console;

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The folder of a SavedModel.")
    private Path model = Path.of("");

    @Option(names = "--layer", required = true, paramLabel = "NAME", description = "The layer, as 'inspect' names it.")
    private String layer = "";

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "DIR|JSON",
            description = "A folder with one subfolder of images for each category, or a COCO instances file.")
    private Path reference = Path.of("");

    @Mixin
    private final ImageRootArguments imageRoot = new ImageRootArguments();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write the explainer to.")
    private Path out = Path.of("");

    @Option(
            names = "--preprocess",
            paramLabel = "HOW",
            description =
                    "tf (-1…1), torch (ImageNet mean and deviation), caffe (BGR minus mean), unit (0…1), raw (0…255),"
                            + " with :squash or :resize=256 where wanted, or custom:order=rgb,scale=1/255,mean=0.5,std=0.5"
                            + " (default: raw where the model rescales pictures itself, else tf).")
    private @Nullable String preprocess;

    @Option(names = "--epochs", paramLabel = "N", description = "Most epochs (default: 60; training stops early).")
    private @Nullable Integer epochs;

    @Option(names = "--learning-rate", paramLabel = "X", description = "Adam's first step size (default: 0.001).")
    private @Nullable Double learningRate;

    @Option(names = "--training-batch", paramLabel = "N", description = "Samples of a training step (default: 128).")
    private @Nullable Integer trainingBatch;

    @Option(names = "--hidden", paramLabel = "N", description = "Width of the hidden layer (default: the filters).")
    private @Nullable Integer hidden;

    @Option(
            names = "--annotation-rate",
            paramLabel = "X",
            defaultValue = "1",
            description = "Share of the categories to train on; the others stay unseen (default: ${DEFAULT-VALUE}).")
    private double annotationRate = 1;

    @Option(
            names = "--hold-out",
            paramLabel = "X",
            defaultValue = "0.2",
            description = "Share of the images kept away for 'evaluate' (default: ${DEFAULT-VALUE}).")
    private double holdOut = 0.2;

    @Option(
            names = "--validation",
            paramLabel = "X",
            defaultValue = "0.1",
            description = "Share of the others that only steer training (default: ${DEFAULT-VALUE}).")
    private double validation = 0.1;

    @Mixin
    private final SeedArguments seedArguments = new SeedArguments();

    @Mixin
    private final ModelArguments modelArguments = new ModelArguments();

    @Mixin
    private final LexiconArguments lexiconArguments = new LexiconArguments();

    @Mixin
    private final FeedArguments feedArguments = new FeedArguments();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        ExplainerSettings settings = settings();
        TargetModel target = modelArguments.open(model);
        StudiedLayer subject = new StudiedLayer(target, target.layer(layer), preprocessing(target));
        Explainer.requireWritable(out);
        ReferenceSet images = imageRoot.read(reference);
        Engine engine = modelArguments.startEngine();
        console.remark("Layer " + layer + " on " + engine.deviceName() + ", preprocessing "
                + subject.preprocessing().text());
        ExplainerTraining.Result result = new ExplainerTraining(
                        new Workbench(engine, feedArguments.settings(), console.progress()))
                .train(new ExplainerTraining.Request(
                        subject, images, lexiconArguments.open(console), settings, holdOut, Version.current()));
        result.explainer().save(out);
        Remarks.reference(console, result.report());
        Remarks.blank(console, result.explainer().description().blankSamples());
        report(result);
    }

    private void report(ExplainerTraining.Result result) {
        var description = result.explainer().description();
        EpochResult best = ExplainerTraining.best(result.explainer());
        console.print(String.format(
                Locale.ROOT,
                "Learnt from %d images (%d more steered training, %d held out): %d categories seen, %d unseen.",
                description.trainingImages().size(),
                description.validationImages().size(),
                result.heldOut(),
                description.seen().size(),
                description.unseen().size()));
        console.print(String.format(
                Locale.ROOT,
                "Best of %d epochs: %d (loss %.3f in training, %.3f in validation).",
                description.epochs().size(),
                best.epoch(),
                best.trainingLoss(),
                best.validationLoss()));
        console.print("Explainer written to " + out);
    }

    private Preprocessing preprocessing(TargetModel target) {
        if (preprocess != null) {
            return Preprocessing.parse(preprocess);
        }
        Preprocessing assumed = target.rescalesInput() ? Preprocessing.RAW : Preprocessing.TF;
        console.remark("Preprocessing " + assumed.text() + " is assumed, since "
                + (target.rescalesInput() ? "the model rescales its pictures itself" : "the model does not say")
                + "; give --preprocess if it was trained otherwise.");
        return assumed;
    }

    private ExplainerSettings settings() {
        try {
            ExplainerSettings settings = ExplainerSettings.standard()
                    .withSeed(seedArguments.seed())
                    .withAnnotationRate(annotationRate)
                    .withValidationShare(validation);
            settings = epochs == null ? settings : settings.withEpochs(epochs);
            settings = learningRate == null ? settings : settings.withLearningRate(learningRate);
            settings = trainingBatch == null ? settings : settings.withBatch(trainingBatch);
            return hidden == null ? settings : settings.withHidden(hidden);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("These training settings cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
