/** Words with vectors, lemmas and hypernyms: what an explanation may say. */
@ApplicationModule(allowedDependencies = {"refusal", "tensor"})
@NullMarked
package org.filterscope.lexicon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
