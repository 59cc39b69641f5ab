package org.filterscope.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.ShardKind;
import org.filterscope.job.ShardRange;
import org.filterscope.team.ProjectId;

/** A run that cuts every range again, into the shortest there are, does them in a random order, and may die among them. */
final class ScatteredRun implements JobRun {

    private static final int BATCH = 32;

    private final JobId id = JobId.random();
    private final ProjectId project;
    private final Random random;
    private final int diesAfter;
    private final List<String> looked = new ArrayList<>();
    private int ranges;

    private ScatteredRun(ProjectId project, long seed, int diesAfter) {
        this.project = project;
        this.random = new Random(seed);
        this.diesAfter = diesAfter;
    }

    static ScatteredRun of(ProjectId project, long seed) {
        return new ScatteredRun(project, seed, Integer.MAX_VALUE);
    }

    /** Its node dies when so many ranges of the probing set are done. */
    static ScatteredRun dyingAfter(int ranges, ProjectId project, long seed) {
        return new ScatteredRun(project, seed, ranges);
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public ProjectId project() {
        return project;
    }

    @Override
    public void progress(String step, long done, long total) {
        if (done == 0 && total > 0) {
            looked.add(step);
        }
    }

    @Override
    public void checkpoint() {
        // nobody cancels it
    }

    @Override
    public <P extends Record> List<String> shards(
            ShardKind<P> kind, P parameters, String step, List<ShardRange> given) {
        List<ShardRange> scattered = new ArrayList<>();
        for (ShardRange range : given) {
            for (long from = range.from(); from < range.to(); from += BATCH) {
                scattered.add(new ShardRange(from, Math.min(from + BATCH, range.to())));
            }
        }
        Collections.shuffle(scattered, random);
        List<String> references = new ArrayList<>();
        for (ShardRange range : scattered) {
            if (kind.name().equals("dissection-shard") && references.size() == diesAfter) {
                throw new IllegalStateException("the node died");
            }
            references.add(computed(kind, parameters, range));
        }
        ranges = scattered.size();
        Collections.shuffle(references, random);
        return references;
    }

    private <P extends Record> String computed(ShardKind<P> kind, P parameters, ShardRange range) {
        try {
            return kind.compute(parameters, range, this);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many ranges the last pass was cut into. */
    int ranges() {
        return ranges;
    }

    /** How often a step began. */
    long begun(String step) {
        return looked.stream().filter(step::equals).count();
    }
}
