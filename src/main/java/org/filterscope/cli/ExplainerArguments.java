package org.filterscope.cli;

import java.nio.file.Path;
import org.filterscope.explanation.ExplainerCheck;
import org.filterscope.explanation.StudiedLayer;
import org.filterscope.lavise.Explainer;
import org.filterscope.tensor.Engine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which commands open an explainer together with the model it speaks for. */
final class ExplainerArguments {

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The folder of the SavedModel.")
    private Path model = Path.of("");

    @Option(names = "--explainer", required = true, paramLabel = "DIR", description = "The folder that 'train' wrote.")
    private Path explainer = Path.of("");

    @Mixin
    private final DeviceArguments deviceArguments = new DeviceArguments();

    /**
     * An explainer and its layer.
     *
     * @param explainer the explainer
     * @param subject the layer it was trained for, with the signature, size and preprocessing it was trained with
     */
    record Opened(Explainer explainer, StudiedLayer subject) {}

    Opened open() {
        Explainer loaded = Explainer.load(explainer);
        return new Opened(loaded, ExplainerCheck.open(loaded, model));
    }

    Engine startEngine() {
        return deviceArguments.startEngine();
    }
}
