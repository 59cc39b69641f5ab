/** Running networks on TensorFlow: inspect, refuse, expose layers, forward batches, train a small graph, images to tensors. */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package org.filterscope.tensor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
