/** Explainers, dissections and explanations: the way from images to the words of every filter. */
@ApplicationModule(allowedDependencies = {"refusal", "tensor", "tensor :: image", "lavise", "lexicon", "dataset"})
@NullMarked
package org.filterscope.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
