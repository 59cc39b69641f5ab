/** The datasets of a workspace: importing, looking through, choosing subsets, handing them to the engine. */
@NamedInterface("catalogue")
@NullMarked
package org.filterscope.dataset.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
