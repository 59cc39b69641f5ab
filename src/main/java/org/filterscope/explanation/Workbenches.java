package org.filterscope.explanation;

import org.filterscope.job.JobRun;
import org.filterscope.model.RunningEngine;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.FeedSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets up the work of jobs: the engine, how images are loaded and cut into ranges, and networks that stay open. */
@Component
public class Workbenches {

    private final RunningEngine engine;
    private final IdleNetworks networks;
    private final int shardImages;

    Workbenches(
            RunningEngine engine,
            IdleNetworks networks,
            @Value("${filterscope.explanation.shard-images:" + ShardPlan.USUAL_IMAGES + "}") int shardImages) {
        this.engine = engine;
        this.networks = networks;
        this.shardImages = shardImages;
        if (shardImages < 1) {
            throw new RefusedException("filterscope.explanation.shard-images is " + shardImages
                    + "; images are worked on in parts of at least one, better of a thousand.");
        }
    }

    /** For training and explaining, told step by step. */
    public Workbench explaining(JobRun run) {
        return with(run, JobProgress.explaining(run));
    }

    /**
     * For one thing, whatever tasks that consists of.
     *
     * @param step how it is told
     */
    public Workbench of(JobRun run, String step) {
        return with(run, JobProgress.of(run, step));
    }

    private Workbench with(JobRun run, Progress progress) {
        return new Workbench(
                engine.of(run.slot()), FeedSettings.defaults(), progress, shardImages, ContentHashes.NAMED, networks);
    }
}
