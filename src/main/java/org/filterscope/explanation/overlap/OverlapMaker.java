package org.filterscope.explanation.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.explanation.Workbenches;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts overlaps range by range, and keeps the best categories of each filter. */
@Component
class OverlapMaker {

    private static final int CATEGORIES = 10;

    private final OverlapTable table;
    private final OverlapPreparations preparations;
    private final OverlapShards shards;
    private final Workbenches workbenches;
    private final ShardFiles files;
    private final TransactionTemplate transaction;

    OverlapMaker(
            OverlapTable table,
            OverlapPreparations preparations,
            OverlapShards shards,
            Workbenches workbenches,
            ShardFiles files,
            TransactionTemplate transaction) {
        this.table = table;
        this.preparations = preparations;
        this.shards = shards;
        this.workbenches = workbenches;
        this.files = files;
        this.transaction = transaction;
    }

    /**
     * Counts, and keeps all or nothing.
     *
     * @throws RefusedException when model or images are no longer those that were asked for, or nothing is drawn on them
     * @throws JobCancelledException when the job was cancelled
     */
    void make(OverlapOrder order, JobRun run) {
        run.progress("Opening the model", 0, 0);
        try {
            count(order, run);
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

    private void count(OverlapOrder order, JobRun run) {
        OverlapPreparations.Prepared prepared = preparations.of(order);
        OverlapCounts counts = prepared.nothing();
        for (String part : run.shards(
                shards,
                new OverlapShards.Parameters(order.id()),
                OverlapShards.STEP,
                workbenches
                        .of(run, OverlapShards.STEP)
                        .ranges(prepared.images().images().size()))) {
            counts.merge(files.read(order.explanation(), order.inputHash(), part, OverlapPart::read)
                    .counts());
        }
        if (counts.images() == 0) {
            throw new RefusedException(
                    "On none of the images do boxes or masks lie right; import them again in the size in"
                            + " which they were annotated.");
        }
        OverlapSummary summary = new OverlapSummary(
                counts.images(), prepared.images().categories().size(), counts.height(), counts.width());
        List<FilterOverlap> filters = IntStream.range(0, counts.filters())
                .mapToObj(filter -> found(prepared, counts, filter))
                .toList();
        transaction.executeWithoutResult(_ -> {
            run.fence();
            files.drop(order.explanation(), order.parts());
            if (!table.finish(order.id(), summary, filters)) {
                throw new RefusedException("This was deleted while it was counted; ask again.");
            }
        });
    }

    private static FilterOverlap found(OverlapPreparations.Prepared prepared, OverlapCounts counts, int filter) {
        List<String> categories = prepared.images().categories();
        List<CategoryOverlap> best = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            if (counts.shared(filter, category) > 0) {
                best.add(new CategoryOverlap(
                        categories.get(category),
                        counts.imagesOf(category),
                        counts.shared(filter, category),
                        counts.either(filter, category)));
            }
        }
        List<ExplainedWord> words = prepared.filters().get(filter).words().stream()
                .limit(prepared.order().request().words())
                .toList();
        List<String> truths =
                counts.truths(filter).stream().map(categories::get).toList();
        return new FilterOverlap(
                best.stream()
                        .sorted(Comparator.comparingDouble((CategoryOverlap each) -> -each.iou())
                                .thenComparing(CategoryOverlap::category))
                        .limit(CATEGORIES)
                        .toList(),
                truths.size(),
                Math.toIntExact(truths.stream()
                        .filter(truth -> CategoryWords.name(words, truth))
                        .count()));
    }
}
