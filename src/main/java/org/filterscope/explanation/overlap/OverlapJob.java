package org.filterscope.explanation.overlap;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The job that lays the regions of filters on masks. */
@Component
class OverlapJob implements JobKind<OverlapJob.Parameters> {

    static final String NAME = "mask-overlap";

    private final OverlapTable table;
    private final OverlapMaker maker;

    OverlapJob(OverlapTable table, OverlapMaker maker) {
        this.table = table;
        this.maker = maker;
    }

    /** @param overlap the id of the overlap that was asked for */
    record Parameters(UUID overlap) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Overlap of filters with masks";
    }

    @Override
    public Need need() {
        return Need.GPU_IF_ANY;
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Optional<String> sameWork(Parameters parameters) {
        return Optional.of(parameters.overlap().toString());
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        OverlapTable.Entry entry = table.find(parameters.overlap())
                .orElseThrow(() -> new RefusedException("This was deleted before it was counted; ask again."));
        if (entry.summary().isEmpty()) {
            maker.make(entry.order(), run);
        }
        return ExplanationNavigation.explanation(entry.order().explanation());
    }
}
