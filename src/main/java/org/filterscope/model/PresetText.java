package org.filterscope.model;

import java.util.List;
import java.util.stream.Collectors;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;

/** Preprocessings in words for people who train networks. */
final class PresetText {

    /** A preset with what people know it by. */
    record Preset(Preprocessing preprocessing, String name, String line) {}

    static final List<Preset> PRESETS = List.of(
            new Preset(Preprocessing.TF, "tf", "−1 to 1, RGB; as MobileNet, Inception and ResNet V2 of Keras"),
            new Preset(
                    Preprocessing.TORCH,
                    "torch",
                    "0 to 1, then the mean and deviation of ImageNet, RGB; as networks of PyTorch"),
            new Preset(Preprocessing.CAFFE, "caffe", "0 to 255 minus 104, 117, 123, BGR; as VGG and ResNet of Keras"),
            new Preset(Preprocessing.UNIT, "unit", "0 to 1, RGB"),
            new Preset(Preprocessing.RAW, "raw", "0 to 255, RGB; as networks that scale their pictures themselves"));

    private PresetText() {}

    /** The short name: that of the preset, or {@code custom}. */
    static String name(Preprocessing preprocessing) {
        Preprocessing plain = preprocessing.with(Resizing.SHORT_SIDE);
        return PRESETS.stream()
                .filter(preset -> preset.preprocessing().equals(plain))
                .map(Preset::name)
                .findFirst()
                .orElse("custom");
    }

    /** The whole of it in a sentence. */
    static String of(Preprocessing preprocessing) {
        Preprocessing plain = preprocessing.with(Resizing.SHORT_SIDE);
        String numbers = PRESETS.stream()
                .filter(preset -> preset.preprocessing().equals(plain))
                .map(preset -> preset.name() + ": " + preset.line())
                .findFirst()
                .orElseGet(() -> custom(preprocessing));
        return numbers + ". " + resizing(preprocessing.resizing());
    }

    private static String custom(Preprocessing preprocessing) {
        return "custom: " + preprocessing.order() + ", scaled by " + preprocessing.scale() + ", minus "
                + joined(preprocessing.mean()) + ", divided by " + joined(preprocessing.std());
    }

    private static String joined(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String resizing(Resizing resizing) {
        return switch (resizing) {
            case Resizing.Squash() -> "The whole picture is squeezed to the input's size.";
            case Resizing.ShortSide(int to) ->
                to == 0
                        ? "The short side is resized to the input, and the middle is cut out."
                        : "The short side is resized to " + to + " pixels, and the middle is cut out.";
        };
    }
}
