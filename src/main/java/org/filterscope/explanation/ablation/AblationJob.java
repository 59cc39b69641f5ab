package org.filterscope.explanation.ablation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The job that switches filters off and measures what that does. */
@Component
class AblationJob implements JobKind<AblationJob.Parameters> {

    static final String NAME = "ablation";

    private final AblationTable table;
    private final AblationMaker maker;

    AblationJob(AblationTable table, AblationMaker maker) {
        this.table = table;
        this.maker = maker;
    }

    /** @param ablation the id of the ablation that was asked for */
    record Parameters(UUID ablation) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Ablation of filters";
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
        return Optional.of(parameters.ablation().toString());
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        AblationId id = new AblationId(parameters.ablation());
        AblationTable.Entry entry = table.find(id)
                .orElseThrow(() -> new RefusedException("This was deleted before it was measured; ask again."));
        if (entry.result().isEmpty()) {
            maker.make(entry.order(), run);
        }
        return AblationNavigation.ablation(id);
    }
}
