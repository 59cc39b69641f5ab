package org.filterscope.explanation;

import java.util.Optional;
import java.util.UUID;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.filterscope.refusal.RefusedException;
import org.springframework.stereotype.Component;

/** The job that trains an explainer where there is none yet, and explains a layer with it. */
@Component
class ExplanationJob implements JobKind<ExplanationJob.Parameters> {

    static final String NAME = "explanation";

    private final ExplanationTable table;
    private final ExplanationMaker maker;

    ExplanationJob(ExplanationTable table, ExplanationMaker maker) {
        this.table = table;
        this.maker = maker;
    }

    /** @param explanation the id of the explanation that was asked for */
    record Parameters(UUID explanation) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Explanation of a layer";
    }

    @Override
    public Need need() {
        return Need.GPU_IF_ANY;
    }

    @Override
    public Optional<String> sameWork(Parameters parameters) {
        return Optional.of(parameters.explanation().toString());
    }

    /** Once made, it is there; on a schedule the layer is explained anew. */
    @Override
    public Optional<Repetition> repetition(Parameters parameters) {
        return table.find(new ExplanationId(parameters.explanation()))
                .map(entry ->
                        new Repetition(ExplanationRefresh.NAME, entry.order().request()));
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public String run(Parameters parameters, JobRun run) {
        ExplanationId id = new ExplanationId(parameters.explanation());
        ExplanationTable.Entry entry = table.find(id)
                .orElseThrow(() -> new RefusedException("The explanation was deleted before it was made; ask again."));
        if (entry.result().isEmpty()) {
            maker.make(entry.order(), run);
        }
        return ExplanationNavigation.explanation(id);
    }
}
