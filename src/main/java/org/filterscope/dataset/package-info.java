/** Collections of images with their categories, boxes and masks. */
@ApplicationModule(allowedDependencies = {"refusal", "tensor", "tensor :: image"})
@NullMarked
package org.filterscope.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
