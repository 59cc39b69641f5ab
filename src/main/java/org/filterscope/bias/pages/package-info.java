/** The pages of audits: plans, what an audit found, and the evidence of each finding. */
@NullMarked
package org.filterscope.bias.pages;

import org.jspecify.annotations.NullMarked;
