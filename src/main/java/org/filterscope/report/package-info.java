/** Reports of audits: pages to print and to keep, numbers to compute with, and the proof that they are genuine. */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "bias",
            "bias :: review",
            "bias :: statistics",
            "explanation",
            "dataset",
            "dataset :: catalogue",
            "storage",
            "team",
            "job",
            "tensor",
            "tensor :: image",
            "page"
        })
@NullMarked
package org.filterscope.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
