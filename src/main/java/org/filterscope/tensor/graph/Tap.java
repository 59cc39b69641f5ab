package org.filterscope.tensor.graph;

import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;

/**
 * Where a layer is read: behind its convolutions and what follows them, up to the activation.
 *
 * @param port the tensor that is read
 * @param convolutions the convolutions that end there, in network order
 * @param activation name of the last activation, or {@link #LINEAR}
 * @param joined whether a sum or a concatenation lies between the convolutions and the tensor
 */
record Tap(Port port, List<FlatNode> convolutions, String activation, boolean joined) {

    static final String LINEAR = "linear";

    Tap {
        convolutions = List.copyOf(convolutions);
    }

    boolean isActivated() {
        return !activation.equals(LINEAR);
    }

    Tap at(Port further) {
        return new Tap(further, convolutions, activation, joined);
    }

    Tap activatedAt(Port further, String name) {
        return new Tap(further, convolutions, name, joined);
    }

    Tap joinedAt(Port further) {
        return new Tap(further, convolutions, activation, true);
    }

    /** Two layers that end in one tensor are one layer. */
    Tap with(Tap other) {
        List<FlatNode> all = Stream.concat(convolutions.stream(), other.convolutions.stream())
                .distinct()
                .toList();
        String activations = activation.equals(other.activation) ? activation : activation + ", " + other.activation;
        return new Tap(port, all, activations, true);
    }

    /** The type of the layer's numbers, as the op that computes them says. */
    DataType type() {
        var attributes = port.node().definition().getAttrMap();
        AttrValue type = attributes.getOrDefault("DstT", attributes.get("T"));
        return type == null ? DataType.DT_FLOAT : type.getType();
    }

    /** Whether channels come last, as the first convolution says. */
    boolean channelsLast() {
        var format = convolutions.getFirst().definition().getAttrMap().get("data_format");
        return format == null || !format.getS().toStringUtf8().equals("NCHW");
    }
}
