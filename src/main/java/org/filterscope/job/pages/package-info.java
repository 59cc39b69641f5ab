/** The pages of jobs: the queue as each member sees it, one job with its logs, schedules, administration. */
@NamedInterface("pages")
@NullMarked
package org.filterscope.job.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
