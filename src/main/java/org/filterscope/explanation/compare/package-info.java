/** Two explanations side by side: filters matched by their words, words only one of them has, filters that changed. */
@NamedInterface("compare")
@NullMarked
package org.filterscope.explanation.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
