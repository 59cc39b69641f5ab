package org.filterscope.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Copies what the server's log says on the threads of a job into the log of this job's attempt. */
@Component
class RunLogs extends AppenderBase<ILoggingEvent> implements SmartLifecycle {

    /** The name under which the server's log carries the id of a job. */
    static final String JOB = "job";

    private final Map<String, RunLog> logs = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** Begins to collect for a job that runs on this thread. */
    void begin(JobId job, RunLog log) {
        logs.put(job.toString(), log);
        MDC.put(JOB, job.toString());
    }

    void end(JobId job) {
        MDC.remove(JOB);
        logs.remove(job.toString());
    }

    @Override
    protected void append(ILoggingEvent event) {
        Optional.ofNullable(event.getMDCPropertyMap().get(JOB))
                .map(logs::get)
                .ifPresent(log -> log.add(event.getLevel().toString(), event.getFormattedMessage()));
    }

    @Override
    public void start() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setContext(context);
            super.start();
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
        }
        running = true;
    }

    @Override
    public void stop() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
        }
        super.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return NodePhases.LOGS;
    }
}
