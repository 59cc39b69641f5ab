/** The command line. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "tensor",
            "tensor :: image",
            "lavise",
            "lexicon",
            "dataset",
            "explanation",
            "bias",
            "bias :: statistics",
            "demo",
            "team",
            "job",
            "web"
        })
@NullMarked
package org.filterscope.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
