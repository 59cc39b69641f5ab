package org.filterscope.explanation.ablation;

import java.util.List;
import java.util.function.IntFunction;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbench;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.Models;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures ablations range by range, and keeps what came of them. */
@Component
class AblationMaker {

    private static final double NANOS = 1e9;

    private final AblationTable table;
    private final AblationPreparations preparations;
    private final AblationShards shards;
    private final Workbenches workbenches;
    private final ShardFiles files;
    private final Explanations explanations;
    private final Models models;
    private final TransactionTemplate transaction;

    AblationMaker(
            AblationTable table,
            AblationPreparations preparations,
            AblationShards shards,
            Workbenches workbenches,
            ShardFiles files,
            Explanations explanations,
            Models models,
            TransactionTemplate transaction) {
        this.table = table;
        this.preparations = preparations;
        this.shards = shards;
        this.workbenches = workbenches;
        this.files = files;
        this.explanations = explanations;
        this.models = models;
        this.transaction = transaction;
    }

    /**
     * Measures, and keeps all or nothing. Ranges that were done before the work was broken off are not done again.
     *
     * @throws RefusedException when model or images are no longer those that were asked for
     * @throws JobCancelledException when the job was cancelled
     */
    void make(AblationOrder order, JobRun run) {
        run.progress("Opening the model", 0, 0);
        try {
            measure(order, run);
        } catch (UnavailableException e) {
            // What is away comes back, and then the work goes on from the parts that were done
            throw e;
        } catch (RefusedException e) {
            files.drop(order.explanation(), order.parts());
            throw e;
        } catch (JobCancelledException e) {
            if (!e.runsAgain()) {
                files.drop(order.explanation(), order.parts());
            }
            throw e;
        }
    }

    private void measure(AblationOrder order, JobRun run) {
        long begun = System.nanoTime();
        AblationPreparations.Prepared prepared = preparations.of(order);
        TriedImages images = prepared.pass().images();
        Workbench workbench = workbenches.of(run, AblationShards.STEP);
        List<String> parts = run.shards(
                shards,
                new AblationShards.Parameters(order.id().value()),
                AblationShards.STEP,
                workbench.ranges(images.files().size()));
        AblationPart all = parts.stream()
                .map(part -> files.read(order.explanation(), order.inputHash(), part, AblationPart::read))
                .reduce(AblationPart.NOTHING, AblationPart::merge);
        if (all.cases().isEmpty()) {
            throw new RefusedException("Not one of the images gave a picture and an answer; choose others.");
        }
        AblationResult result = new AblationResult(
                EffectCount.overall(all.cases()),
                EffectCount.groups(all.cases(), names(order)),
                all.leftOut(),
                images.unmatched(),
                images.beyond(),
                prepared.draws(),
                workbench.engine().deviceName(),
                (System.nanoTime() - begun) / NANOS);
        transaction.executeWithoutResult(_ -> {
            run.fence();
            files.drop(order.explanation(), order.parts());
            if (!table.finish(order.id(), result)) {
                throw new RefusedException("This was deleted while it was measured; ask again.");
            }
        });
    }

    private IntFunction<String> names(AblationOrder order) {
        if (order.request().byAgreement()) {
            ClassLabels labels =
                    models.get(explanations.get(order.explanation()).model()).labels();
            return labels::name;
        }
        List<String> categories = order.request().matching().categories();
        return categories::get;
    }
}
