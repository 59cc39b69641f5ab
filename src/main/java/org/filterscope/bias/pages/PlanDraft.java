package org.filterscope.bias.pages;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.GateRules;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;

/** A plan that is being changed; each step of the wizard knows its own part. */
final class PlanDraft {

    static final double USUAL_Q = 0.05;

    private String title;
    private String question;
    private Scope scope;
    private Datasheet datasheet;
    private final DatasetId dataset;
    private List<PlannedSubset> subsets;
    private List<String> crossed;
    private ClusterChoice clusters;
    private Optional<String> confounder;
    private ExplanationId explanation;
    private WordSettings words;
    private List<String> watchList;
    private double q;
    private Margin margin;
    private long seed;
    private Optional<AuditId> before;
    private final Optional<GateRules> gate;

    PlanDraft(AuditPlan plan) {
        title = plan.title();
        question = plan.question();
        scope = plan.scope();
        datasheet = plan.datasheet();
        dataset = plan.dataset();
        subsets = plan.subsets();
        crossed = plan.crossed();
        clusters = plan.clusters();
        confounder = plan.confounder();
        explanation = plan.explanation();
        words = plan.words();
        watchList = plan.watchList();
        q = plan.q();
        margin = plan.margin();
        seed = plan.seed();
        before = plan.before();
        gate = plan.gate();
    }

    /** A plan with all that can be left as it usually is. */
    static AuditPlan usual(
            String title,
            String question,
            DatasetId dataset,
            List<PlannedSubset> subsets,
            List<String> crossed,
            ClusterChoice clusters,
            ExplanationId explanation) {
        return new AuditPlan(
                title,
                question,
                Scope.EMPTY,
                Datasheet.EMPTY,
                dataset,
                subsets,
                crossed,
                clusters,
                Optional.empty(),
                explanation,
                WordSettings.standard(),
                List.of(),
                USUAL_Q,
                Margin.DEFAULT,
                1,
                Optional.empty());
    }

    /** @throws org.filterscope.refusal.RefusedException when something is missing or out of range */
    AuditPlan plan() {
        return new AuditPlan(
                title,
                question,
                scope,
                datasheet,
                dataset,
                subsets,
                crossed,
                clusters,
                confounder,
                explanation,
                words,
                watchList,
                q,
                margin,
                seed,
                before,
                gate);
    }

    void ask(String newTitle, String newQuestion, Scope newScope) {
        title = newTitle.strip();
        question = newQuestion.strip();
        scope = newScope;
    }

    void compare(List<PlannedSubset> newSubsets, List<String> newCrossed, Datasheet newDatasheet) {
        subsets = newSubsets;
        crossed = newCrossed;
        datasheet = newDatasheet;
    }

    void cluster(ClusterChoice newClusters, Optional<String> newConfounder) {
        clusters = newClusters;
        confounder = newConfounder;
    }

    void read(ExplanationId newExplanation, WordSettings newWords, List<String> newWatchList) {
        explanation = newExplanation;
        words = newWords;
        watchList = newWatchList;
    }

    void decide(Margin newMargin, double newQ, long newSeed, Optional<AuditId> newBefore) {
        margin = newMargin;
        q = newQ;
        seed = newSeed;
        before = newBefore;
    }
}
