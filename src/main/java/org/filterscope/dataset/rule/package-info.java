/** Rules that say which images of a dataset belong to a subset. */
@NamedInterface("rule")
@NullMarked
package org.filterscope.dataset.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
