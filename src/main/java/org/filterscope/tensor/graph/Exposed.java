package org.filterscope.tensor.graph;

import org.tensorflow.proto.DataType;

/**
 * A tensor that the rewritten model is to return.
 *
 * @param key its name among the outputs of the new signature
 * @param port where it is computed
 * @param channelsFirst whether it is turned from N×C×H×W to N×H×W×C on the way out
 * @param type the type of its numbers; they become floats on the way out
 */
record Exposed(String key, Port port, boolean channelsFirst, DataType type) {}
