/** Bias audits: which words the images of one subset of a dataset carry more often than those of another. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.filterscope.bias;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
