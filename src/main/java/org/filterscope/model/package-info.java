/** The trained networks under study: import, inspection, layers, labels, preprocessing and their pages. */
@ApplicationModule(allowedDependencies = {"refusal", "tensor", "tensor :: image", "storage", "team", "job", "page"})
@NullMarked
package org.filterscope.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
