/** Bias audits: which words the images of one subset of a dataset carry more often than those of another. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "tensor",
            "tensor :: image",
            "model",
            "explanation",
            "explanation :: reading",
            "dataset",
            "dataset :: catalogue",
            "dataset :: rule",
            "dataset :: pages",
            "lexicon",
            "storage",
            "team",
            "job",
            "page"
        })
@NullMarked
package org.filterscope.bias;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
