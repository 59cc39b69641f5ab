package org.filterscope.tensor;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A layer of a model: one convolution, or several whose outputs are joined, with what follows up to the activation.
 *
 * @param position its place among the model's layers, from 0
 * @param name its name, unique within the model
 * @param activation name of its activation function, or {@code linear}
 * @param convolutions the convolutions it is made of, at least one
 */
public record Layer(int position, String name, String activation, List<Convolution> convolutions) {

    public Layer {
        convolutions = List.copyOf(convolutions);
        if (position < 0 || name.isBlank() || convolutions.isEmpty()) {
            throw new IllegalArgumentException("a layer has a position, a name and a convolution");
        }
    }

    /** The kernels of its convolutions, each sort once, such as {@code 1×1, 3×3}. */
    public String kernels() {
        return convolutions.stream().map(Convolution::kernel).distinct().collect(Collectors.joining(", "));
    }
}
