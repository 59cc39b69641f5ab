package org.filterscope.explanation;

import org.filterscope.job.JobRun;
import org.filterscope.job.ShardRange;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** Works on one range of an explanation's images, on whichever node, and keeps what was found. */
@Component
class RangeWork {

    private final ExplanationTable table;
    private final Preparations preparations;
    private final Workbenches workbenches;
    private final ShardFiles files;

    RangeWork(ExplanationTable table, Preparations preparations, Workbenches workbenches, ShardFiles files) {
        this.table = table;
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.files = files;
    }

    /** Looks at the images of a range. */
    @FunctionalInterface
    interface Look {

        ShardPart at(Preparation prepared, Workbench workbench, ImagePass pass, Progress.Task task);
    }

    /**
     * Does a range, unless it was done before.
     *
     * @param what the pass, as it is told and as its files are called
     * @return the reference of what was found
     */
    String compute(ExplanationId id, String what, ShardRange range, JobRun run, Look look) {
        ExplanationOrder order = table.find(id)
                .map(ExplanationTable.Entry::order)
                .orElseThrow(() -> new RefusedException("The explanation was deleted while it was made; ask again."));
        return files.find(id, what, range).orElseGet(() -> {
            Preparation prepared = preparations.of(order);
            Workbench workbench = workbenches.explaining(run);
            ShardPart part = workbench.withNetwork(prepared.subject(), (_, pass) -> {
                try (Progress.Task task = pass.begin(what, range.size())) {
                    return look.at(prepared, workbench, pass, Progress.within(task, range.from()));
                }
            });
            run.checkpoint();
            return files.keep(id, order.inputHash(), what, range, part);
        });
    }

    boolean stillThere(ExplanationId id, String reference) {
        return files.holds(id, reference);
    }
}
