package org.filterscope.job;

import java.util.Optional;
import org.filterscope.team.Role;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What Quartz runs when the time of a schedule has come: it asks for the job, with the rights its owner has then. */
@DisallowConcurrentExecution
class ScheduledSubmission implements Job {

    /** The name under which a trigger carries the id of its schedule. */
    static final String SCHEDULE = "schedule";

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledSubmission.class);

    private final ScheduleTable table;
    private final JobSubmission submission;
    private final JobKinds kinds;
    private final JobRights rights;
    private final Triggers triggers;
    private final JsonMapper json;

    ScheduledSubmission(
            ScheduleTable table,
            JobSubmission submission,
            JobKinds kinds,
            JobRights rights,
            Triggers triggers,
            JsonMapper json) {
        this.table = table;
        this.submission = submission;
        this.kinds = kinds;
        this.rights = rights;
        this.triggers = triggers;
        this.json = json;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ScheduleId id = ScheduleId.parse(context.getMergedJobDataMap().getString(SCHEDULE));
        Optional<JobSchedule> found = table.find(id).filter(schedule -> !schedule.paused());
        if (found.isEmpty()) {
            triggers.remove(id);
            return;
        }
        JobSchedule schedule = found.get();
        Optional<JobKind<?>> kind = kinds.named(schedule.kind());
        if (kind.isEmpty()) {
            stop(schedule, "This version of Filterscope has no jobs of this kind; make the schedule anew.");
        } else if (!rights.has(schedule.owner(), Role.EDITOR, schedule.project())) {
            stop(
                    schedule,
                    schedule.ownerName()
                            + " may not change the project any more; let an editor make the schedule anew.");
        } else {
            table.fired(id, submit(schedule, kind.get()));
        }
    }

    private <P extends Record> JobId submit(JobSchedule schedule, JobKind<P> kind) {
        String parameters = table.parameters(schedule.id()).orElseThrow();
        return submission.submit(new NewJob(
                schedule.project(),
                schedule.owner(),
                schedule.kind(),
                schedule.title(),
                parameters,
                kind.need(),
                kind.priority(),
                kind.look(),
                kind.sameWork(json.readValue(parameters, kind.parameters()))));
    }

    private void stop(JobSchedule schedule, String problem) {
        LOG.warn("The schedule {} is paused: {}", schedule.id(), problem);
        table.setPaused(schedule.id(), true, problem);
        triggers.remove(schedule.id());
    }
}
