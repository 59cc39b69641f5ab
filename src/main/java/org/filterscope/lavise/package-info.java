/** The method, pure: dissection, attention, explainer, votes, recall (LaViSE, CVPR 2022). */
@ApplicationModule(allowedDependencies = {"refusal", "tensor", "tensor :: training"})
@NullMarked
package org.filterscope.lavise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
