/** Rules that say which images of a dataset belong to a subset. */
@NullMarked
package org.filterscope.dataset.rule;

import org.jspecify.annotations.NullMarked;
