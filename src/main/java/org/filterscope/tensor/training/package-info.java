/** Small graphs that learn, and the files their weights are kept in. */
@NamedInterface("training")
@NullMarked
package org.filterscope.tensor.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
