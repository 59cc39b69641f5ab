package org.filterscope.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.filterscope.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads the parts of one step of a job to their end: does parts itself and waits for those that other nodes do. */
final class ShardWork {

    private static final Logger LOG = LoggerFactory.getLogger(ShardWork.class);

    private static final int MOST_FAULTS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(300);

    private final RunTools tools;
    private final Claim claim;

    /** @param claim of the job whose parts these are */
    ShardWork(RunTools tools, Claim claim) {
        this.tools = tools;
        this.claim = claim;
    }

    <P extends Record> List<String> run(
            ShardKind<P> kind, P parameters, String step, List<ShardRange> ranges, WholeRun job) {
        JobId id = claim.job();
        tools.shards().plan(id, kind.name(), tools.json().writeValueAsString(parameters), step, ranges);
        reopenWhatIsGone(kind, parameters);
        long total = ranges.stream().mapToLong(ShardRange::size).sum();
        while (true) {
            job.checkpoint();
            List<ShardTable.Part> parts = tools.shards().parts(id, kind.name());
            long before = done(parts);
            job.progress(step, before, total);
            requireNoneFailed(parts);
            if (parts.stream().allMatch(ShardTable.Part::done)) {
                return parts.stream().map(ShardTable.Part::result).toList();
            }
            Optional<ShardTable.Taken> taken = tools.shards().take(id, kind.name(), claim.node(), 0);
            if (taken.isPresent()) {
                PartRun own = new PartRun(
                        id,
                        job.project(),
                        job.slot(),
                        job.control(),
                        done -> job.progress(
                                step,
                                before + Math.min(done, taken.get().range().size()),
                                total));
                perform(taken.get(), kind, own);
            } else {
                job.control().pause(LOOK);
            }
        }
    }

    private static long done(List<ShardTable.Part> parts) {
        return parts.stream()
                .filter(ShardTable.Part::done)
                .mapToLong(part -> part.range().size())
                .sum();
    }

    private <P extends Record> void reopenWhatIsGone(ShardKind<P> kind, P parameters) {
        tools.shards().parts(claim.job(), kind.name()).stream()
                .filter(ShardTable.Part::done)
                .filter(part -> !kind.stillThere(parameters, part.result()))
                .forEach(part -> tools.shards().reopen(part.key()));
    }

    private static void requireNoneFailed(List<ShardTable.Part> parts) {
        parts.stream().filter(part -> part.state().equals("FAILED")).findFirst().ifPresent(part -> {
            throw new RefusedException(part.message());
        });
    }

    /** Does one part; what goes wrong with it is written down for the job, or it is given back. */
    <P extends Record> void perform(ShardTable.Taken taken, ShardKind<P> kind, PartRun run) {
        try (InHand.Hold _ = tools.inHand().take(taken.hold())) {
            run.checkpoint();
            P parameters = tools.json().readValue(taken.parameters(), kind.parameters());
            String result = kind.compute(parameters, taken.range(), run);
            keep(run, () -> tools.shards().done(taken, result));
        } catch (JobCancelledException e) {
            keep(run, () -> tools.shards().giveBack(taken, false));
            throw e;
        } catch (RuntimeException e) {
            afterFault(taken, e, run);
        } catch (Exception e) {
            afterFault(taken, new IllegalStateException(e), run);
        } catch (Error e) {
            tools.shards().giveBack(taken, true);
            throw e;
        }
    }

    private void afterFault(ShardTable.Taken taken, RuntimeException fault, PartRun run) {
        if (PassingFaults.canPass(fault) && taken.faults() < MOST_FAULTS) {
            LOG.warn(
                    "Part {} of job {} is tried again",
                    taken.key().number(),
                    taken.key().job(),
                    fault);
            keep(run, () -> tools.shards().giveBack(taken, true));
            Duration wait = Duration.ofSeconds(1L << taken.faults());
            run.control().pause(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        } else if (fault instanceof RefusedException refused) {
            keep(run, () -> tools.shards().failed(taken, refused.getMessage()));
        } else {
            LOG.error(
                    "Part {} of job {} failed",
                    taken.key().number(),
                    taken.key().job(),
                    fault);
            keep(
                    run,
                    () -> tools.shards()
                            .failed(taken, FaultText.ofOurOwn(taken.key().job())));
        }
    }

    /** Nobody else takes the part as long as this node is there and the database does not say that it is free. */
    private static void keep(PartRun run, Runnable action) {
        Persistence.until(run.control()::goesOn, action);
    }
}
