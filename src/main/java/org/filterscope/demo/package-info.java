/**
 * The sample material: emoji scenes with exact masks and known associations, the small network that was trained on such
 * scenes, and the sample workspace that is made of them.
 */
@ApplicationModule(
        allowedDependencies = {
            "refusal",
            "tensor",
            "tensor :: image",
            "tensor :: training",
            "team",
            "storage",
            "job",
            "model",
            "dataset",
            "dataset :: catalogue",
            "dataset :: rule",
            "explanation",
            "bias",
            "bias :: statistics"
        })
@NullMarked
package org.filterscope.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
