package org.filterscope.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.TargetModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which every command opens a model and chooses a device. */
final class ModelArguments {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})(?:[x×](\\d{1,5}))?");

    @Option(
            names = "--signature",
            paramLabel = "NAME",
            description = "The signature to use, where a model has several.")
    private @Nullable String signature;

    @Option(
            names = "--input-size",
            paramLabel = "N|HxW",
            description = "Height and width of the pictures, where the model leaves them open.")
    private @Nullable String inputSize;

    @Mixin
    private final DeviceArguments deviceArguments = new DeviceArguments();

    TargetModel open(Path path) {
        return TargetModel.open(path, options());
    }

    Engine startEngine() {
        return deviceArguments.startEngine();
    }

    private ModelOptions options() {
        if (inputSize == null) {
            return new ModelOptions(signature, null, null);
        }
        Matcher size = SIZE.matcher(inputSize.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new RefusedException(
                    "--input-size " + inputSize + " is not a size; write 224, or 192x256 for height and width.");
        }
        int height = Integer.parseInt(size.group(1));
        int width = size.group(2) == null ? height : Integer.parseInt(size.group(2));
        return new ModelOptions(signature, height, width);
    }
}
