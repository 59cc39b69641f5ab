/** The page of one filter: the evidence for its words, and what people say about it. */
@NullMarked
package org.filterscope.explanation.filter;

import org.jspecify.annotations.NullMarked;
