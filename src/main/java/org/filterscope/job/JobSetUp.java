package org.filterscope.job;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of this node. */
@Configuration
@EnableConfigurationProperties(NodeSettings.class)
class JobSetUp {}
