/** TensorFlow graphs as data: flattened through their functions, searched for layers, checked, and rewritten. */
@NullMarked
package org.filterscope.tensor.graph;

import org.jspecify.annotations.NullMarked;
