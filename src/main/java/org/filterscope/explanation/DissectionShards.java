package org.filterscope.explanation;

import java.util.List;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.springframework.stereotype.Component;

/** The dissection of a probing set, cut into ranges that any node does; what was found merges exactly. */
@Component
class DissectionShards implements ShardKind<ExplanationShard> {

    private final RangeWork work;
    private final ShardFiles files;

    DissectionShards(RangeWork work, ShardFiles files) {
        this.work = work;
        this.files = files;
    }

    @Override
    public String name() {
        return "dissection-shard";
    }

    @Override
    public Class<ExplanationShard> parameters() {
        return ExplanationShard.class;
    }

    @Override
    public String compute(ExplanationShard parameters, ShardRange range, JobRun run) {
        return work.compute(
                parameters.id(),
                DissectionPass.TASK,
                range,
                run,
                (prepared, _, pass, task) -> prepared.dissecting()
                        .look(pass, task, range, prepared.order().subject().window()));
    }

    @Override
    public boolean stillThere(ExplanationShard parameters, String reference) {
        return work.stillThere(parameters.id(), reference);
    }

    /** Has all ranges done and merges what was found, one part after another. */
    DissectionPart all(Preparation prepared, Workbench workbench, JobRun run) {
        ExplanationOrder order = prepared.order();
        List<String> parts = run.shards(
                this,
                new ExplanationShard(order.id().value()),
                JobProgress.step(DissectionPass.TASK),
                prepared.rangesOfDissection(workbench));
        DissectionPart merged = DissectionPass.nothing();
        for (String part : parts) {
            run.checkpoint();
            merged = merged.merge(files.read(order.id(), order.inputHash(), part, DissectionPart::read));
        }
        return merged;
    }
}
