package org.filterscope.explanation.reading;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.Progress;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.springframework.stereotype.Component;

/** Images that are to be read, cut into ranges that any node reads. */
@Component
class ReadingShards implements ShardKind<ReadingShards.Parameters> {

    static final String STEP = "Reading images";

    private final ReadingPreparations preparations;
    private final Workbenches workbenches;
    private final ShardFiles files;

    ReadingShards(ReadingPreparations preparations, Workbenches workbenches, ShardFiles files) {
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.files = files;
    }

    /** An order in a form that is written and read. */
    record Parameters(UUID explanation, UUID dataset, Optional<UUID> subset, String hash, UUID job) {

        static Parameters of(ReadingOrder order) {
            return new Parameters(
                    order.explanation().value(),
                    order.images().dataset().value(),
                    order.images().subset().map(SubsetId::value),
                    order.hash(),
                    order.job().value());
        }

        ReadingOrder order() {
            return new ReadingOrder(
                    new ExplanationId(explanation),
                    new ImageChoice(new DatasetId(dataset), subset.map(SubsetId::new)),
                    hash,
                    new JobId(job));
        }
    }

    @Override
    public String name() {
        return "reading-shard";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public String compute(Parameters parameters, ShardRange range, JobRun run) {
        ReadingOrder order = parameters.order();
        return files.find(order.explanation(), order.parts(), range).orElseGet(() -> {
            PreparedReading prepared = preparations.of(order);
            ReadingPart part = workbenches.of(run, STEP).withNetwork(prepared.layer(), (_, pass) -> {
                try (Progress.Task task = pass.begin(STEP, range.size())) {
                    return prepared.read(pass, Progress.within(task, range.from()), range);
                }
            });
            run.checkpoint();
            return files.keep(order.explanation(), order.hash(), order.parts(), range, part);
        });
    }

    @Override
    public boolean stillThere(Parameters parameters, String reference) {
        return files.holds(parameters.order().explanation(), reference);
    }
}
