/** Work in the background: queue, progress, cancellation. */
@ApplicationModule(allowedDependencies = {"refusal", "team", "page"})
@NullMarked
package org.filterscope.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
