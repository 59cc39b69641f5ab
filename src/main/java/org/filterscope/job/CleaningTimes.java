package org.filterscope.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has old jobs removed again and again, by whichever node that works is free for it. */
@Configuration
class CleaningTimes {

    private static final String NAME = "cleaning";
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final int EACH_MINUTES = 10;

    @Bean
    JobDetail jobCleaning() {
        return JobBuilder.newJob(JobCleaning.class)
                .withIdentity(NAME, NAME)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger jobCleaningTimes(JobDetail jobCleaning, Clock clock) {
        return TriggerBuilder.newTrigger()
                .forJob(jobCleaning)
                .withIdentity(NAME, NAME)
                .startAt(Date.from(clock.instant().plus(FIRST)))
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever(EACH_MINUTES)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
