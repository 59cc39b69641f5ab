package org.filterscope.tensor.graph;

import java.util.Map;
import java.util.Set;

/** TensorFlow's ops by the part they play around a convolution. */
final class Ops {

    private Ops() {}

    static final Set<String> SHAPE_ONLY = Set.of("Shape", "ShapeN", "Size", "Rank");

    static final Set<String> DEPTHWISE = Set.of("DepthwiseConv2dNative", "_FusedDepthwiseConv2dNative");

    static final Set<String> TRANSPOSED = Set.of("Conv2DBackpropInput");

    static final Set<String> CONVOLUTIONS = Set.of(
            "Conv2D",
            "_FusedConv2D",
            "FusedPadConv2D",
            "FusedResizeAndPadConv2D",
            "DepthwiseConv2dNative",
            "_FusedDepthwiseConv2dNative",
            "Conv2DBackpropInput");

    /** Ops that keep a linear map a linear map, whatever else they take. */
    static final Set<String> LINEAR = Set.of(
            "BiasAdd",
            "BiasAddV1",
            "FusedBatchNorm",
            "FusedBatchNormV2",
            "FusedBatchNormV3",
            "BatchNormWithGlobalNormalization",
            "BatchToSpaceND",
            "BatchToSpace",
            "Cast");

    /** Ops that cut values off where they are compared with a constant: a ReLU written out, in one op or in two. */
    static final Set<String> CLAMPS = Set.of("Maximum", "Minimum", "ClipByValue");

    /** Ops that stay linear when what they add or multiply is a weight and not a feature. */
    static final Set<String> LINEAR_WITH_WEIGHT = Set.of("Add", "AddV2", "Sub", "Mul", "RealDiv", "Div");

    static final Set<String> SUMS = Set.of("Add", "AddV2", "AddN");

    static final Set<String> CONCATENATIONS = Set.of("Concat", "ConcatV2");

    static final Map<String, String> ACTIVATIONS = Map.ofEntries(
            Map.entry("Relu", "ReLU"),
            Map.entry("Relu6", "ReLU6"),
            Map.entry("LeakyRelu", "leaky ReLU"),
            Map.entry("Elu", "ELU"),
            Map.entry("Selu", "SELU"),
            Map.entry("Sigmoid", "sigmoid"),
            Map.entry("Tanh", "tanh"),
            Map.entry("Softplus", "softplus"),
            Map.entry("Softsign", "softsign"));

    /** Ops that work on each value by itself. */
    static final Set<String> ELEMENTWISE = Set.of(
            "Abs",
            "Add",
            "AddV2",
            "Cast",
            "ClipByValue",
            "Div",
            "Elu",
            "Erf",
            "Erfc",
            "Exp",
            "Expm1",
            "Greater",
            "GreaterEqual",
            "LeakyRelu",
            "Less",
            "LessEqual",
            "Log1p",
            "Maximum",
            "Minimum",
            "Mul",
            "Neg",
            "Pow",
            "RealDiv",
            "Relu",
            "Relu6",
            "Select",
            "SelectV2",
            "Selu",
            "Sigmoid",
            "Softplus",
            "Softsign",
            "Sqrt",
            "Square",
            "Sub",
            "Tanh");
}
