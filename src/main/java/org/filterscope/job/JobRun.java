package org.filterscope.job;

import org.filterscope.team.ProjectId;

/** What a running job knows of itself and tells about its progress. Safe for use by several threads. */
public interface JobRun {

    JobId id();

    ProjectId project();

    /**
     * Says how far the work is. May be called as often as it is convenient.
     *
     * @param step what is being done, such as {@code Reading images}
     * @param done how much of the step is done
     * @param total how much there is to do in it, 0 when not known
     */
    void progress(String step, long done, long total);

    /**
     * Returns quietly while the job should go on.
     *
     * @throws JobCancelledException when somebody cancelled it, or the server is stopping
     */
    void checkpoint();
}
