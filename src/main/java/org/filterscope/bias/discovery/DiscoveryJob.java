package org.filterscope.bias.discovery;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The job that groups images by their words. */
@Component
class DiscoveryJob implements JobKind<DiscoveryJob.Parameters> {

    static final String NAME = "bias-discovery";

    private final DiscoveryTable table;
    private final DiscoveryMaker maker;

    DiscoveryJob(DiscoveryTable table, DiscoveryMaker maker) {
        this.table = table;
        this.maker = maker;
    }

    /** @param discovery the id of the discovery that was asked for */
    record Parameters(UUID discovery) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Discovery of groups";
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
        return Optional.of(parameters.discovery().toString());
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        Discovery discovery = table.find(new DiscoveryId(parameters.discovery()))
                .orElseThrow(() -> new RefusedException("The discovery was deleted before it was made; ask anew."));
        if (discovery.outcome().isEmpty()) {
            table.finish(discovery.id(), maker.make(discovery.plan(), run));
        }
        return DiscoveryNavigation.discovery(discovery.project(), discovery.id());
    }
}
