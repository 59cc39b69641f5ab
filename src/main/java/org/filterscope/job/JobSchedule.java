package org.filterscope.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;

/**
 * A job that is asked for again and again.
 *
 * @param owner with whose rights it is asked for
 * @param lastFiredAt when it was asked for last
 * @param lastJob the job that was asked for then
 * @param problem why it could not be asked for last time; otherwise empty
 */
public record JobSchedule(
        ScheduleId id,
        ProjectId project,
        UserId owner,
        String ownerName,
        String kind,
        String title,
        Timing timing,
        Misfire misfire,
        boolean paused,
        Instant createdAt,
        Optional<Instant> lastFiredAt,
        Optional<JobId> lastJob,
        String problem) {

    /** When it asks for its job next after an instant; nothing while it is paused. */
    public List<Instant> next(Instant after, int number) {
        return paused ? List.of() : timing.next(createdAt, after, number);
    }
}
