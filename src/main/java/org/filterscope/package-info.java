/** Filterscope: what the filters of a trained image network look for, in words. */
@NullMarked
package org.filterscope;

import org.jspecify.annotations.NullMarked;
