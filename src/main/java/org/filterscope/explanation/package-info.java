/** Explainers, dissections and explanations: the way from images to the words of every filter. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "tensor",
            "tensor :: image",
            "lavise",
            "lexicon",
            "dataset",
            "dataset :: catalogue",
            "dataset :: pages",
            "model",
            "storage",
            "team",
            "job",
            "page"
        })
@NullMarked
package org.filterscope.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
