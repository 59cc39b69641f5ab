package org.filterscope.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.filterscope.fixture.WorkspaceTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test in a workspace with two slots and all kinds of jobs that tests of the queue want, which they share. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WorkspaceTest
@TestPropertySource(properties = {"filterscope.job.cpu-slots=2", "filterscope.job.retry-after=100ms"})
@Import({
    QueueTests.Counted.class,
    LooksTests.Glance.class,
    ShardsTests.Sum.class,
    ShardsTests.SumOfPart.class,
    SchedulesTests.Look.class,
    SchedulesTests.Once.class,
    JobEnds.class
})
@interface QueueTest {}
