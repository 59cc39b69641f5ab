/** The shell around all pages: navigation, theme, error pages, security set-up. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "team",
            "page",
            "job",
            "job :: pages",
            "model",
            "dataset :: catalogue",
            "dataset :: pages",
            "storage",
            "dataset",
            "explanation",
            "explanation :: board",
            "bias"
        })
@NullMarked
package org.filterscope.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
