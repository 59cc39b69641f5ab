/** Rating rounds: people say, without knowing which method spoke, how well words describe what a filter reacts to. */
@NullMarked
package org.filterscope.explanation.rating;

import org.jspecify.annotations.NullMarked;
