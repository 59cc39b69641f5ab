/** Tries an explained layer on a picture: which filters fire where, what they say, and what the network makes of it. */
@NullMarked
package org.filterscope.explanation.trial;

import org.jspecify.annotations.NullMarked;
