package org.filterscope.job;

import java.util.Collection;
import java.util.Set;

/** Says for a room which jobs it still needs although they ended long ago; a room that needs some declares this as a bean. */
@FunctionalInterface
public interface NeededJobs {

    /** Those of some jobs that have to stay. */
    Set<JobId> among(Collection<JobId> ended);
}
