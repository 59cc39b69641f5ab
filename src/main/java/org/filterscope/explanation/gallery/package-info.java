/** The filter gallery of a layer: what its pages are fed with, search by meaning, map and likeness of filters. */
@NullMarked
package org.filterscope.explanation.gallery;

import org.jspecify.annotations.NullMarked;
