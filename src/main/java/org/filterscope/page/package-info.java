/** What every page is made of: headers, empty states, confirmations, notices, numbers and dates in the reader's locale. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.filterscope.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
