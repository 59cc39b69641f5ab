package org.filterscope.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is decided about the sample workspace at the start, under {@code filterscope.demo}.
 *
 * @param enabled whether a server that knows nobody yet gets sample people and a sample project
 * @param referenceImages how many scenes the explainer learns from
 * @param probingImages how many scenes are looked at with the network
 */
@ConfigurationProperties("filterscope.demo")
record SampleSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1100") int referenceImages,
        @DefaultValue("700") int probingImages) {}
