/** What explanations give away: tables, the whole file, and pages of filters that need nothing but themselves. */
@NullMarked
package org.filterscope.explanation.export;

import org.jspecify.annotations.NullMarked;
