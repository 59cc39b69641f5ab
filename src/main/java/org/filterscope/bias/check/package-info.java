/** Blind checks by people: whether words that the explainer finds in images are there, in one subset as in another. */
@NamedInterface("check")
@NullMarked
package org.filterscope.bias.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
