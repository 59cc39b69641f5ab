/** The sample material: emoji scenes with exact masks and known associations, and the small network that was trained on such scenes. */
@ApplicationModule(
        allowedDependencies = {"refusal", "tensor", "tensor :: image", "tensor :: training", "dataset", "explanation"})
@NullMarked
package org.filterscope.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
