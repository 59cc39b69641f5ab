package org.filterscope.tensor.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;

/** The text form of a preprocessing, for the command line and for JSON. */
final class PreprocessingText {

    private static final String FORMS = "write tf, torch, caffe, unit or raw, or"
            + " custom:order=rgb,scale=1/255,mean=0.5/0.5/0.5,std=0.5/0.5/0.5, each also with squash or resize=256";

    private static final Map<String, Preprocessing> PRESETS = presets();

    private PreprocessingText() {}

    private static Map<String, Preprocessing> presets() {
        Map<String, Preprocessing> presets = new LinkedHashMap<>();
        presets.put("tf", Preprocessing.TF);
        presets.put("torch", Preprocessing.TORCH);
        presets.put("caffe", Preprocessing.CAFFE);
        presets.put("unit", Preprocessing.UNIT);
        presets.put("raw", Preprocessing.RAW);
        return presets;
    }

    static Preprocessing parse(String text) {
        String trimmed = text.strip();
        int colon = trimmed.indexOf(':');
        String name =
                (colon < 0 ? trimmed : trimmed.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        Preprocessing preset = PRESETS.get(name);
        if (preset == null && !name.equals("custom")) {
            throw new RefusedException("\"" + text + "\" is no preprocessing; " + FORMS + ".");
        }
        if (colon < 0 && preset == null) {
            throw new RefusedException("A custom preprocessing needs its numbers; " + FORMS + ".");
        }
        Preprocessing result = preset == null ? Preprocessing.RAW : preset;
        if (colon < 0) {
            return result;
        }
        Draft draft = new Draft(result, preset == null);
        for (String option : trimmed.substring(colon + 1).split(",", -1)) {
            draft.take(option.strip());
        }
        return draft.finish();
    }

    static String of(Preprocessing preprocessing) {
        String suffix = switch (preprocessing.resizing()) {
            case Resizing.Squash() -> "squash";
            case Resizing.ShortSide(int to) when to != Resizing.ShortSide.INPUT_SIZE -> "resize=" + to;
            case Resizing.ShortSide _ -> "";
        };
        Preprocessing plain = preprocessing.with(Resizing.SHORT_SIDE);
        for (Map.Entry<String, Preprocessing> preset : PRESETS.entrySet()) {
            if (preset.getValue().equals(plain)) {
                return suffix.isEmpty() ? preset.getKey() : preset.getKey() + ":" + suffix;
            }
        }
        String custom = "custom:order="
                + preprocessing.order().name().toLowerCase(Locale.ROOT)
                + ",scale=" + preprocessing.scale()
                + ",mean=" + joined(preprocessing.mean())
                + ",std=" + joined(preprocessing.std());
        return suffix.isEmpty() ? custom : custom + "," + suffix;
    }

    private static String joined(List<Double> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("/"));
    }

    /** What the options read so far say. */
    private static final class Draft {

        private final boolean custom;
        private final Set<String> seen = new HashSet<>();
        private ChannelOrder order;
        private double scale;
        private List<Double> mean;
        private List<Double> std;
        private Resizing resizing;

        Draft(Preprocessing start, boolean custom) {
            this.custom = custom;
            order = start.order();
            scale = start.scale();
            mean = custom ? List.of(0.0) : start.mean();
            std = custom ? List.of(1.0) : start.std();
            resizing = start.resizing();
        }

        void take(String option) {
            int equals = option.indexOf('=');
            String key =
                    (equals < 0 ? option : option.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : option.substring(equals + 1).strip();
            if (!seen.add(key.equals("squash") ? "resize" : key)) {
                throw new RefusedException("The preprocessing says \"" + key + "\" twice or against another option; "
                        + "say once how to resize, and each number once.");
            }
            boolean resizes = key.equals("resize") || key.equals("squash");
            if (!custom && !resizes) {
                throw new RefusedException("A preset takes no \"" + option + "\"; " + FORMS + ".");
            }
            switch (key) {
                case "squash" -> resizing = squash(option, equals);
                case "resize" -> resizing = new Resizing.ShortSide(length(value));
                case "order" -> order = orderOf(value);
                case "scale" -> scale = fraction(value);
                case "mean" -> mean = numbers(key, value);
                case "std" -> std = numbers(key, value);
                default ->
                    throw new RefusedException("\"" + option + "\" is no part of a preprocessing; " + FORMS + ".");
            }
        }

        Preprocessing finish() {
            return new Preprocessing(order, scale, mean, std, resizing);
        }

        private static Resizing squash(String option, int equals) {
            if (equals >= 0) {
                throw new RefusedException(
                        "squash takes no value, but the preprocessing says \"" + option + "\"; write squash alone.");
            }
            return Resizing.SQUASH;
        }

        private static int length(String value) {
            try {
                int length = Integer.parseInt(value);
                if (length > 0) {
                    return length;
                }
            } catch (NumberFormatException _) {
                // refused below, like a length of 0
            }
            throw new RefusedException(
                    "resize=\"" + value + "\" is no length in pixels; write a whole number such as resize=256.");
        }

        private static ChannelOrder orderOf(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "rgb" -> ChannelOrder.RGB;
                case "bgr" -> ChannelOrder.BGR;
                case "grey", "gray" -> ChannelOrder.GREY;
                default ->
                    throw new RefusedException(
                            "\"" + value + "\" is no order of channels; write order=rgb, order=bgr or order=grey.");
            };
        }

        private static double fraction(String value) {
            int slash = value.indexOf('/');
            return slash < 0
                    ? number("scale", value)
                    : number("scale", value.substring(0, slash)) / number("scale", value.substring(slash + 1));
        }

        private static List<Double> numbers(String key, String value) {
            List<Double> numbers = new ArrayList<>();
            for (String part : value.split("/", -1)) {
                numbers.add(number(key, part));
            }
            return numbers;
        }

        private static double number(String key, String value) {
            try {
                return Double.parseDouble(value.strip());
            } catch (NumberFormatException e) {
                throw new RefusedException(
                        "\"" + value + "\" is no number for " + key + "; write numbers such as 0.485, parted by /.", e);
            }
        }
    }
}
