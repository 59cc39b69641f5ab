/** The pages of datasets: importing, looking through images, choosing subsets. */
@NamedInterface("pages")
@NullMarked
package org.filterscope.dataset.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
