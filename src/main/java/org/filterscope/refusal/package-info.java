/** What every room says to a person whose input cannot be used. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.filterscope.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
