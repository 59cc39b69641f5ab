/** Collections of images with their categories, boxes and masks. */
@ApplicationModule(allowedDependencies = {"tensor", "tensor :: image"})
@NullMarked
package org.filterscope.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
