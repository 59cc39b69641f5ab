package org.filterscope.explanation;

import java.util.List;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.springframework.stereotype.Component;

/** The reading of a reference set, cut into ranges that any node does; what was read comes in the order of the images. */
@Component
class ReferenceShards implements ShardKind<ExplanationShard> {

    private final RangeWork work;
    private final ShardFiles files;
    private final Preparations preparations;

    ReferenceShards(RangeWork work, ShardFiles files, Preparations preparations) {
        this.work = work;
        this.files = files;
        this.preparations = preparations;
    }

    @Override
    public String name() {
        return "reference-shard";
    }

    @Override
    public Class<ExplanationShard> parameters() {
        return ExplanationShard.class;
    }

    @Override
    public String compute(ExplanationShard parameters, ShardRange range, JobRun run) {
        return work.compute(
                parameters.id(),
                ReferencePass.TASK,
                range,
                run,
                (prepared, workbench, pass, task) ->
                        preparations.reading(prepared, workbench).look(pass, task, range));
    }

    @Override
    public boolean stillThere(ExplanationShard parameters, String reference) {
        return work.stillThere(parameters.id(), reference);
    }

    /** Has all ranges done and merges what was read. */
    ReferencePart all(ExplanationOrder order, ReferencePass reading, Workbench workbench, JobRun run) {
        List<String> parts = run.shards(
                this,
                new ExplanationShard(order.id().value()),
                JobProgress.step(ReferencePass.TASK),
                workbench.ranges(reading.files().size()));
        ReferencePart merged = ReferencePass.nothing();
        for (String part : parts) {
            run.checkpoint();
            merged = merged.merge(files.read(order.id(), order.inputHash(), part, ReferencePart::read));
        }
        return merged;
    }

    /** Removes what was kept of the ranges, in the caller's transaction. */
    void drop(ExplanationId explanation) {
        files.drop(explanation, ReferencePass.TASK);
    }
}
