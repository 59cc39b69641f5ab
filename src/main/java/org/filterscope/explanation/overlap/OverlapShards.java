package org.filterscope.explanation.overlap;

import java.util.UUID;
import org.filterscope.explanation.ImagePass;
import org.filterscope.explanation.Progress;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.image.BatchPicture;
import org.springframework.stereotype.Component;

/** The annotated images of an overlap, cut into ranges that any node counts. */
@Component
class OverlapShards implements ShardKind<OverlapShards.Parameters> {

    static final String STEP = "Laying regions on masks";

    private final OverlapTable table;
    private final OverlapPreparations preparations;
    private final Workbenches workbenches;
    private final ShardFiles files;

    OverlapShards(OverlapTable table, OverlapPreparations preparations, Workbenches workbenches, ShardFiles files) {
        this.table = table;
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.files = files;
    }

    /** @param overlap the id of the overlap, whose order says all the rest */
    record Parameters(UUID overlap) {}

    @Override
    public String name() {
        return "overlap-shard";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public String compute(Parameters parameters, ShardRange range, JobRun run) {
        OverlapOrder order = order(parameters);
        return files.find(order.explanation(), order.parts(), range).orElseGet(() -> {
            OverlapPreparations.Prepared prepared = preparations.of(order);
            OverlapPart part = workbenches
                    .of(run, STEP)
                    .withNetwork(prepared.layer(), (_, pass) -> new OverlapPart(count(prepared, pass, range)));
            run.checkpoint();
            return files.keep(order.explanation(), order.inputHash(), order.parts(), range, part);
        });
    }

    private static OverlapCounts count(OverlapPreparations.Prepared prepared, ImagePass pass, ShardRange range) {
        OverlapCounts counts = prepared.nothing();
        AnnotatedImages images = prepared.images();
        try (Progress.Task task = pass.begin(STEP, range.size())) {
            var _ = pass.run(Progress.within(task, range.from()), images.files(), range, (batch, outputs) -> {
                for (int i = 0; i < batch.size(); i++) {
                    BatchPicture picture = batch.pictures().get(i);
                    FeatureMap map = outputs.map(0, i);
                    if (images.fits(picture.index(), picture.placement())) {
                        counts.observe(picture.index(), map, images.objects(picture.index(), map, picture.placement()));
                    }
                }
            });
        }
        return counts;
    }

    @Override
    public boolean stillThere(Parameters parameters, String reference) {
        return files.holds(order(parameters).explanation(), reference);
    }

    private OverlapOrder order(Parameters parameters) {
        return table.find(parameters.overlap())
                .map(OverlapTable.Entry::order)
                .orElseThrow(() -> new RefusedException("This was deleted while it was counted; ask again."));
    }
}
