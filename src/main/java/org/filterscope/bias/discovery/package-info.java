/** Discovery without given subsets: groups of images by their words, and whose images are in them more often than others'. */
@NamedInterface("discovery")
@NullMarked
package org.filterscope.bias.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
