package org.filterscope.bias;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The job that computes the results of a frozen audit. */
@Component
class AuditJob implements JobKind<AuditJob.Parameters> {

    static final String NAME = "audit";

    private final AuditTable table;
    private final AuditMaker maker;

    AuditJob(AuditTable table, AuditMaker maker) {
        this.table = table;
        this.maker = maker;
    }

    /** @param audit the id of the audit that was frozen */
    record Parameters(UUID audit) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Bias audit";
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

    /** Once computed, it is there; on a schedule its plan is carried out anew. */
    @Override
    public Optional<Repetition> repetition(Parameters parameters) {
        return Optional.of(new Repetition(AuditAgain.NAME, new AuditAgain.Parameters(parameters.audit())));
    }

    @Override
    public Optional<String> sameWork(Parameters parameters) {
        return Optional.of(parameters.audit().toString());
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        AuditId id = new AuditId(parameters.audit());
        AuditTable.Entry entry = table.find(id)
                .filter(each -> !each.trashed())
                .orElseThrow(() -> new RefusedException("The audit was deleted before it was computed; plan it anew."));
        if (entry.card().state() == AuditState.FROZEN) {
            maker.make(entry, run);
        }
        return AuditNavigation.audit(id);
    }
}
