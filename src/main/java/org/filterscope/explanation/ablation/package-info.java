/** Switches filters off and measures what a network can no longer tell apart, beside random filters switched off. */
@NullMarked
package org.filterscope.explanation.ablation;

import org.jspecify.annotations.NullMarked;
