/** The statistics of a bias audit, pure: tests over clusters, corrections, effects with intervals, verdicts. */
@NamedInterface("statistics")
@NullMarked
package org.filterscope.bias.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
