/** The command line. */
@ApplicationModule(
        allowedDependencies = {"tensor", "tensor :: image", "lavise", "lexicon", "dataset", "explanation", "demo"})
@NullMarked
package org.filterscope.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
