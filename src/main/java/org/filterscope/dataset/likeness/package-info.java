/** Tells which pictures look almost the same, though their files differ. */
@NullMarked
package org.filterscope.dataset.likeness;

import org.jspecify.annotations.NullMarked;
