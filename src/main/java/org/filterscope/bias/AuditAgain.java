package org.filterscope.bias;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.springframework.stereotype.Component;

/** The job that looks at a plan once more, with the images as they are now; for schedules. */
@Component
class AuditAgain implements JobKind<AuditAgain.Parameters> {

    static final String NAME = "audit-again";

    private final Audits audits;

    AuditAgain(Audits audits) {
        this.audits = audits;
    }

    /** @param audit the id of the audit whose plan is repeated */
    record Parameters(UUID audit) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Repeated bias audit";
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
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean schedulable() {
        return true;
    }

    @Override
    public Optional<String> sameWork(Parameters parameters) {
        return Optional.of(parameters.audit().toString());
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        return AuditNavigation.audit(audits.again(new AuditId(parameters.audit()), run));
    }
}
