package org.filterscope.job;

import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ScheduleBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.springframework.stereotype.Component;

/** The triggers of schedules in Quartz's store, from which one node or another fires them. */
@Component
class Triggers {

    private static final String GROUP = "schedule";

    private final Scheduler quartz;
    private final Clock clock;

    Triggers(Scheduler quartz, Clock clock) {
        this.quartz = quartz;
        this.clock = clock;
    }

    void add(JobSchedule schedule) {
        JobDetail job = JobBuilder.newJob(ScheduledSubmission.class)
                .withIdentity(key(schedule.id()))
                .usingJobData(ScheduledSubmission.SCHEDULE, schedule.id().toString())
                .build();
        try {
            quartz.scheduleJob(
                    job,
                    TriggerBuilder.newTrigger()
                            .withIdentity(schedule.id().toString(), GROUP)
                            .startAt(start(schedule))
                            .withSchedule(times(schedule))
                            .build());
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot keep a schedule", e);
        }
    }

    private Date start(JobSchedule schedule) {
        return switch (schedule.timing()) {
            case Timing.Cron _ -> Date.from(clock.instant());
            case Timing.Every every ->
                Date.from(every.next(schedule.createdAt(), clock.instant(), 1).getFirst());
        };
    }

    private static ScheduleBuilder<?> times(JobSchedule schedule) {
        boolean once = schedule.misfire() == Misfire.RUN_ONCE;
        return switch (schedule.timing()) {
            case Timing.Cron cron -> {
                CronScheduleBuilder times = CronScheduleBuilder.cronSchedule(cron.expression())
                        .inTimeZone(TimeZone.getTimeZone(cron.zone()));
                yield once
                        ? times.withMisfireHandlingInstructionFireAndProceed()
                        : times.withMisfireHandlingInstructionDoNothing();
            }
            case Timing.Every every -> {
                SimpleScheduleBuilder times = SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.period().toMillis())
                        .repeatForever();
                yield once
                        ? times.withMisfireHandlingInstructionNowWithRemainingCount()
                        : times.withMisfireHandlingInstructionNextWithRemainingCount();
            }
        };
    }

    void remove(ScheduleId schedule) {
        try {
            quartz.deleteJob(key(schedule));
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot end a schedule", e);
        }
    }

    private static JobKey key(ScheduleId schedule) {
        return JobKey.jobKey(schedule.toString(), GROUP);
    }
}
