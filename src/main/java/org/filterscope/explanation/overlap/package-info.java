/** Network dissection: how far the regions of filters lie on what people drew around things. */
@NullMarked
package org.filterscope.explanation.overlap;

import org.jspecify.annotations.NullMarked;
