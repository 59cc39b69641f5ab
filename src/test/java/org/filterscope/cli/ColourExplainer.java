package org.filterscope.cli;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.filterscope.tensor.fixture.ColourPictures;
import org.filterscope.tensor.fixture.TinyNetworks;

/**
 * An explainer of six colour filters, trained through the command line, and what it was trained from.
 *
 * @param model the network
 * @param reference its reference set
 * @param explainer the explainer's folder
 * @param trained what the command said
 */
record ColourExplainer(Path model, Path reference, Path explainer, Cli trained) {

    /** Stands where none has been trained yet. */
    static final ColourExplainer NONE = new ColourExplainer(Path.of(""), Path.of(""), Path.of(""), new Cli(0, "", ""));

    static ColourExplainer trainedIn(Path folder) {
        Path model = TinyNetworks.colours().writeTo(folder.resolve("modèle de couleurs"));
        Path reference = ColourPictures.writeTo(folder.resolve("Bilder für das Lernen"), 20, 1);
        Path explainer = folder.resolve("explainer");
        return new ColourExplainer(model, reference, explainer, train(model, reference, explainer));
    }

    /** Trains the same once more. */
    Cli train(Path out) {
        return train(model, reference, out);
    }

    /** Trains another explainer of the same layer, with these arguments. */
    Cli learn(Object... arguments) {
        return learn(model, arguments);
    }

    /** Gives a command about this explainer and its network. */
    Cli run(String command, Object... arguments) {
        return Cli.run(with(arguments, command, "--model", model, "--explainer", explainer));
    }

    private static Cli learn(Path model, Object... arguments) {
        return Cli.run(with(arguments, "train", "--model", model, "--layer", "colour", "--preprocess", "unit"));
    }

    private static Object[] with(Object[] last, Object... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray();
    }

    private static Cli train(Path model, Path reference, Path out) {
        return learn(
                model,
                "--reference",
                reference,
                "--out",
                out,
                "--seed",
                7,
                "--epochs",
                40,
                "--hidden",
                32,
                "--training-batch",
                16);
    }
}
