package org.filterscope.tensor;

import java.util.List;
import java.util.Locale;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.InputShape.Layout;
import org.filterscope.tensor.graph.NetworkGraph;
import org.jspecify.annotations.Nullable;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorShapeProto;

/** Works out which pictures a network takes from its signature, its first convolution and the user's options. */
final class InputReader {

    private InputReader() {}

    /** Refuses an input that cannot be an image, before the network is looked into. */
    static void refuseUnlessImage(SignatureChoice choice) {
        DataType type = choice.input().getDtype();
        boolean number = type == DataType.DT_FLOAT || type == DataType.DT_UINT8;
        TensorShapeProto shape = choice.input().getTensorShape();
        boolean rankFits = shape.getUnknownRank() || shape.getDimCount() == 4;
        if (!number || !rankFits) {
            throw new RefusedException("The model does not take images: its input is of shape " + choice.shapeInWords()
                    + " and type " + type.name().substring("DT_".length()).toLowerCase(Locale.ROOT)
                    + "; Filterscope needs pictures as N×height×width×3 (or ×1) of type float or uint8.");
        }
    }

    static InputShape read(SignatureChoice choice, NetworkGraph graph, ModelOptions options) {
        List<Long> sizes = choice.input().getTensorShape().getUnknownRank()
                ? List.of(-1L, -1L, -1L, -1L)
                : choice.input().getTensorShape().getDimList().stream()
                        .map(TensorShapeProto.Dim::getSize)
                        .toList();
        Layout layout = layout(sizes, graph);
        boolean last = layout == Layout.NHWC;
        int channels = channels(sizes.get(last ? 3 : 1), choice, graph);
        int height = side(sizes.get(last ? 1 : 2), options.height(), choice);
        int width = side(sizes.get(last ? 2 : 3), options.width(), choice);
        return new InputShape(height, width, channels, layout);
    }

    private static Layout layout(List<Long> sizes, NetworkGraph graph) {
        boolean lastFits = isPictureDepth(sizes.get(3));
        boolean firstFits = isPictureDepth(sizes.get(1));
        if (lastFits != firstFits) {
            return lastFits ? Layout.NHWC : Layout.NCHW;
        }
        return graph.channelsLast() ? Layout.NHWC : Layout.NCHW;
    }

    private static boolean isPictureDepth(long size) {
        return size == 1 || size == 3;
    }

    private static int channels(long stated, SignatureChoice choice, NetworkGraph graph) {
        long channels = stated > 0 ? stated : graph.channelsOfFirstKernel();
        if (!isPictureDepth(channels)) {
            throw new RefusedException("The model takes inputs of shape " + choice.shapeInWords() + ", that is "
                    + (channels > 0 ? channels : "an unknown number of")
                    + " channels, but pictures have 3 (colour) or 1 (grey); choose a network for pictures.");
        }
        return (int) channels;
    }

    private static int side(long stated, @Nullable Integer wanted, SignatureChoice choice) {
        if (stated > 0) {
            if (wanted != null && wanted != stated) {
                throw new RefusedException(
                        "The model's input size is fixed (" + choice.shapeInWords() + "); leave out --input-size.");
            }
            return (int) Math.min(stated, Integer.MAX_VALUE);
        }
        if (wanted == null) {
            throw new RefusedException("The model leaves the size of its pictures open (" + choice.shapeInWords()
                    + "); say which it was trained on, with --input-size 224 for one.");
        }
        return wanted;
    }
}
