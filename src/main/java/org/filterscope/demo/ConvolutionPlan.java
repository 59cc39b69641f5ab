package org.filterscope.demo;

import java.util.List;

/**
 * One convolution of the network, with batch norm while it learns, and ReLU.
 *
 * @param name of the layer
 * @param kernel rows and columns of the kernel
 * @param stride its step
 * @param filters how many it has
 * @param pooled whether the maximum of each 2×2 positions is taken afterwards
 */
record ConvolutionPlan(String name, int kernel, int stride, int filters, boolean pooled) {

    /** The network: 128×128 pixels become 16×16 positions. */
    static final List<ConvolutionPlan> NETWORK = List.of(
            new ConvolutionPlan("conv1", 5, 2, 24, true),
            new ConvolutionPlan("conv2", 3, 1, 40, false),
            new ConvolutionPlan("conv3", 3, 1, 64, true),
            new ConvolutionPlan("conv4", 3, 1, 96, false),
            new ConvolutionPlan("conv5", 3, 1, 128, false),
            new ConvolutionPlan("conv6", 3, 1, 160, false));

    /** Rows and columns of the pictures. */
    static final int INPUT = 128;

    /** Rows and columns of the last feature maps. */
    static final int POSITIONS = 16;

    /** Number of values a position of the output is computed from in the layer before, with so many channels. */
    int fanIn(int channels) {
        return kernel * kernel * channels;
    }
}
