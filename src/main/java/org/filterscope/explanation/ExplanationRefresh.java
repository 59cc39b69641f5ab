package org.filterscope.explanation;

import java.util.Optional;
import org.filterscope.job.JobKind;
import org.filterscope.job.JobRun;
import org.filterscope.job.Need;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The job that explains a layer anew, with the model and the images as they are then: what a schedule asks for. Where nothing
 * has changed, the explanation that is there is its result.
 */
@Component
class ExplanationRefresh implements JobKind<ExplanationRequest> {

    static final String NAME = "explanation-refresh";

    private final ExplanationOrders orders;
    private final ExplanationTable table;
    private final JsonMapper json;

    ExplanationRefresh(ExplanationOrders orders, ExplanationTable table, JsonMapper json) {
        this.orders = orders;
        this.table = table;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Explanation of a layer, anew";
    }

    @Override
    public Class<ExplanationRequest> parameters() {
        return ExplanationRequest.class;
    }

    @Override
    public Need need() {
        return Need.GPU_IF_ANY;
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
    public Optional<String> sameWork(ExplanationRequest request) {
        return Optional.of(
                new InputHash().add("request", json.writeValueAsString(request)).hex());
    }

    @Override
    public String run(ExplanationRequest request, JobRun run) {
        ExplanationId id = orders.now(run.project(), request, run);
        ExplanationOrder order = table.find(id).orElseThrow().order();
        if (!order.job().equals(run.id())) {
            run.log("Neither the model nor the images have changed since " + order.requestedAt()
                    + ", so the explanation asked for then is still the one.");
        }
        return ExplanationNavigation.explanation(id);
    }
}
