/** What ratings say: means with intervals, agreement of raters, and how well a score predicts them. Pure. */
@NullMarked
package org.filterscope.explanation.rating.statistics;

import org.jspecify.annotations.NullMarked;
