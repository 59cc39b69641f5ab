package org.filterscope.job;

import java.util.Optional;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/**
 * A job that is to be queued.
 *
 * @param parameters as JSON
 * @param look whether it may take a slot that is kept free for looks
 * @param sameWork equal for jobs that would do the same
 */
record NewJob(
        ProjectId project,
        UserId requester,
        String kind,
        String title,
        String parameters,
        Need need,
        int priority,
        boolean look,
        Optional<String> sameWork) {}
