/** People, teams, their projects, what each may do, and the trail of what was done. */
@ApplicationModule(allowedDependencies = {"refusal", "page"})
@NullMarked
package org.filterscope.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
