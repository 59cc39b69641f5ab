/** Image files become tensors: safe decoding, preprocessing, loading ahead of the network. */
@NamedInterface("image")
@NullMarked
package org.filterscope.tensor.image;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
