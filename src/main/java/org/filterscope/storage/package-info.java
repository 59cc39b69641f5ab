/** Files by their content: kept once, unpacked with suspicion, counted per team, uploaded in pieces, and thrown away in two steps. */
@ApplicationModule(allowedDependencies = {"tensor", "refusal", "team", "page"})
@NullMarked
package org.filterscope.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
