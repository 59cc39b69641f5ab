package org.filterscope.explanation.ablation;

import java.util.UUID;
import org.filterscope.explanation.Progress;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The images of an ablation, cut into ranges that any node looks at. */
@Component
class AblationShards implements ShardKind<AblationShards.Parameters> {

    static final String STEP = "Switching filters off";

    private final AblationTable table;
    private final AblationPreparations preparations;
    private final Workbenches workbenches;
    private final ShardFiles files;

    AblationShards(AblationTable table, AblationPreparations preparations, Workbenches workbenches, ShardFiles files) {
        this.table = table;
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.files = files;
    }

    /** @param ablation the id of the ablation, whose order says all the rest */
    record Parameters(UUID ablation) {}

    @Override
    public String name() {
        return "ablation-shard";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public String compute(Parameters parameters, ShardRange range, JobRun run) {
        AblationOrder order = order(parameters);
        return files.find(order.explanation(), order.parts(), range).orElseGet(() -> {
            AblationPreparations.Prepared prepared = preparations.of(order);
            AblationPart part = workbenches.of(run, STEP).withMaskedNetwork(prepared.layer(), (network, pass) -> {
                try (Progress.Task task = pass.begin(STEP, range.size())) {
                    return prepared.pass().look(network, pass, Progress.within(task, range.from()), range);
                }
            });
            run.checkpoint();
            return files.keep(order.explanation(), order.inputHash(), order.parts(), range, part);
        });
    }

    @Override
    public boolean stillThere(Parameters parameters, String reference) {
        return files.holds(order(parameters).explanation(), reference);
    }

    private AblationOrder order(Parameters parameters) {
        return table.find(new AblationId(parameters.ablation()))
                .map(AblationTable.Entry::order)
                .orElseThrow(() -> new RefusedException("This was deleted while it was measured; ask again."));
    }
}
