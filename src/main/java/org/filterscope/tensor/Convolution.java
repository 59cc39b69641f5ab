package org.filterscope.tensor;

/**
 * One convolution of a layer.
 *
 * @param name its name in the model's graph
 * @param kernelHeight rows of the kernel, 0 when the file does not tell
 * @param kernelWidth columns of the kernel, 0 when the file does not tell
 * @param stride step between positions, by rows
 * @param dilation distance between the kernel's cells, 1 when they touch
 * @param kind what sort of convolution it is
 */
public record Convolution(String name, int kernelHeight, int kernelWidth, int stride, int dilation, Kind kind) {

    /** The sorts of convolution that networks for images are built of. */
    public enum Kind {
        /** Every filter sees every channel. */
        PLAIN,
        /** Every filter sees one channel. */
        DEPTHWISE,
        /** Enlarges its input (a "deconvolution"). */
        TRANSPOSED
    }

    /** The kernel in short, such as {@code 3×3}, {@code 3×3 depthwise} or {@code 3×3 dilated 2}. */
    public String kernel() {
        StringBuilder text =
                new StringBuilder(kernelHeight > 0 && kernelWidth > 0 ? kernelHeight + "×" + kernelWidth : "?");
        if (kind != Kind.PLAIN) {
            text.append(kind == Kind.DEPTHWISE ? " depthwise" : " transposed");
        }
        if (dilation > 1) {
            text.append(" dilated ").append(dilation);
        }
        return text.toString();
    }
}
