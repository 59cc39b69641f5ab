package org.filterscope.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Acting;
import org.filterscope.team.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Does whole jobs, each as the person who asked for it, and writes down how they end. */
@Component
class WholeWork {

    private static final Logger LOG = LoggerFactory.getLogger(WholeWork.class);

    /** A job that takes its node down with it would do so again on each. */
    private static final int MOST_LOSSES = 2;

    private final JobKinds kinds;
    private final Acting acting;
    private final RunTools tools;
    private final RunLogs logs;
    private final JobMetrics metrics;
    private final Clock clock;

    WholeWork(JobKinds kinds, Acting acting, RunTools tools, RunLogs logs, JobMetrics metrics, Clock clock) {
        this.kinds = kinds;
        this.acting = acting;
        this.tools = tools;
        this.logs = logs;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Does a job to its end, whatever that is.
     *
     * @param open whether this node still works, so that it is worth waiting for the database
     */
    void perform(QueueTable.Ready job, WholeRun run, BooleanSupplier open) {
        logs.begin(job.id(), run.runLog());
        long begun = System.nanoTime();
        if (job.attempt() == 0) {
            metrics.began(job.kind(), Duration.between(job.requestedAt(), clock.instant()));
        }
        try (InHand.Hold _ = tools.inHand().take(run.claim())) {
            run.log("Attempt " + run.claim().attempt() + " on " + run.slot().title());
            tools.feed().changed();
            Ending ending = settle(run, ending(job, run), open);
            metrics.ended(job.kind(), ending.outcome(), Duration.ofNanos(System.nanoTime() - begun), run.items());
        } finally {
            logs.end(job.id());
            tools.feed().changed();
        }
    }

    /** The least role of those who may ask for jobs of a kind. */
    Role asker(String kind) {
        return kinds.named(kind).filter(JobKind::look).isPresent() ? Role.READER : Role.EDITOR;
    }

    /** How an attempt ended. */
    private sealed interface Ending {

        record Ended(JobState state, String message, String result) implements Ending {}

        record Again(String as, String message, Optional<Duration> after) implements Ending {}

        default String outcome() {
            return switch (this) {
                case Ended ended -> ended.state().name();
                case Again again -> again.as();
            };
        }

        default String level() {
            return outcome().equals("FAILED") || outcome().equals("RETRY") ? "WARN" : "INFO";
        }

        default String line() {
            return switch (this) {
                case Ended ended -> ended.message().isEmpty() ? "Ended: " + ended.state() : ended.message();
                case Again again ->
                    again.message()
                            + again.after()
                                    .map(time -> " Tried again in " + time.toSeconds() + " s.")
                                    .orElse("");
            };
        }
    }

    private Ending ending(QueueTable.Ready job, WholeRun run) {
        try {
            run.checkpoint();
            requireNotTooOften(job);
            return new Ending.Ended(
                    JobState.DONE, "", acting.as(job.requester(), () -> perform(named(job.kind()), job, run)));
        } catch (JobCancelledException e) {
            return e.runsAgain()
                    ? new Ending.Again("INTERRUPTED", "This node let go of it.", Optional.empty())
                    : new Ending.Ended(JobState.CANCELLED, "", "");
        } catch (RuntimeException | Error e) {
            if (PassingFaults.canPass(e) && job.faults() + 1 < tools.settings().attempts()) {
                LOG.warn("Job {} ({}) is tried again later", job.id(), job.kind(), e);
                String reason = e instanceof RefusedException refused
                        ? refused.getMessage()
                        : "Something it needs was away for a moment.";
                return new Ending.Again(
                        "RETRY", reason, Optional.of(tools.settings().wait(job.faults())));
            }
            if (e instanceof RefusedException refused) {
                return new Ending.Ended(JobState.FAILED, refused.getMessage(), "");
            }
            LOG.error("Job {} ({}) failed", job.id(), job.kind(), e);
            return new Ending.Ended(JobState.FAILED, FaultText.ofOurOwn(job.id()), "");
        }
    }

    private static void requireNotTooOften(QueueTable.Ready job) {
        if (job.lost() > MOST_LOSSES) {
            throw new RefusedException("The server stopped unexpectedly each of the " + job.lost()
                    + " times this ran; ask an administrator for the cause in the log before it is started again.");
        }
    }

    private JobKind<?> named(String kind) {
        return kinds.named(kind)
                .orElseThrow(() -> new RefusedException("This version of Filterscope has no jobs of the kind " + kind
                        + "; start the job again from its page."));
    }

    private <P extends Record> String perform(JobKind<P> kind, QueueTable.Ready job, WholeRun run) {
        try {
            return kind.run(tools.json().readValue(job.parameters(), kind.parameters()), run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down how an attempt ended, or where that cannot be kept, such as a result that is too long, that it did. */
    private Ending settle(WholeRun run, Ending ending, BooleanSupplier open) {
        try {
            write(run, ending, open);
            return ending;
        } catch (DataIntegrityViolationException e) {
            LOG.error("What job {} ended with cannot be kept", run.id(), e);
            Ending kept = new Ending.Ended(JobState.FAILED, FaultText.ofOurOwn(run.id()), "");
            write(run, kept, open);
            return kept;
        }
    }

    private void write(WholeRun run, Ending ending, BooleanSupplier open) {
        Claim claim = run.claim();
        run.runLog().add(ending.level(), ending.line());
        Persistence.until(open, () -> {
            run.runLog().flush();
            switch (ending) {
                case Ending.Ended ended ->
                    tools.claims()
                            .end(
                                    claim,
                                    new ClaimTable.End(ended.state(), ended.message(), ended.result(), run.items()));
                case Ending.Again again -> tools.claims().requeue(claim, again.as(), again.message(), again.after());
            }
        });
    }
}
