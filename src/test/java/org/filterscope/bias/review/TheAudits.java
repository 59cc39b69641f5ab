package org.filterscope.bias.review;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.PlanJson;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.ResultsJson;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Decision;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audits whose results are there without any computing, for tests of what people do with them. */
public final class TheAudits {

    public static final String FOUND = "apron";
    public static final String NOT_FOUND = "table";

    private static final Instant EARLIER = Instant.parse("2026-01-02T03:04:05Z");

    private final JdbcClient database;
    private final StoredFiles files;

    public TheAudits(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /** A plan for two subsets. */
    public static AuditPlan aPlan(Optional<AuditId> before) {
        return new AuditPlan(
                "People at work",
                "Are women shown otherwise?",
                Scope.EMPTY,
                Datasheet.EMPTY,
                new DatasetId(new UUID(1, 1)),
                List.of(
                        new PlannedSubset("women", new SubsetRule.NameContains("women")),
                        new PlannedSubset("men", new SubsetRule.NameContains("men"))),
                List.of(),
                new ClusterChoice.OfDataset(),
                Optional.empty(),
                new ExplanationId(new UUID(2, 2)),
                new WordSettings(8, 3, 0.2),
                List.of(),
                0.05,
                Margin.DEFAULT,
                7,
                before);
    }

    /** An audit in a state, with results from {@code MADE} on. To be called with the rights of an editor. */
    public AuditId anAudit(ProjectId project, UserId preparer, AuditState state, Optional<AuditId> before) {
        AuditId id = AuditId.random();
        AuditPlan plan = aPlan(before);
        database.sql("""
                        insert into audit (id, project_id, title, state, preparer_id, created_at, changed_at, plan,
                            run_number) values (?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        id.value(),
                        project.value(),
                        plan.title(),
                        state.name(),
                        preparer.value(),
                        Timestamp.from(EARLIER),
                        Timestamp.from(EARLIER),
                        PlanJson.write(plan))
                .update();
        if (state != AuditState.DRAFT) {
            database.sql("update audit set plan_hash = ?, frozen_at = ? where id = ?")
                    .params(PlanJson.hash(plan), Timestamp.from(EARLIER), id.value())
                    .update();
        }
        if (state != AuditState.DRAFT && state != AuditState.FROZEN) {
            byte[] results = ResultsJson.write(results(plan));
            files.add(id, "results.json", new ByteArrayInputStream(results));
            database.sql("update audit set made_at = ?, result_hash = ? where id = ?")
                    .params(Timestamp.from(EARLIER), ResultsJson.hash(results), id.value())
                    .update();
        }
        return id;
    }

    /** An audit that waits for people. */
    public AuditId aMadeAudit(ProjectId project, UserId preparer) {
        return anAudit(project, preparer, AuditState.MADE, Optional.empty());
    }

    private static AuditResults results(AuditPlan plan) {
        return new AuditResults(
                1,
                plan,
                PlanJson.hash(plan),
                EARLIER,
                EARLIER,
                new AuditResults.Instrument(
                        "a model",
                        "m",
                        "a layer",
                        8,
                        "an explanation",
                        "e",
                        "a lexicon",
                        "r",
                        "a dataset",
                        "d",
                        80,
                        "p",
                        "cpu"),
                false,
                List.of(subset("women"), subset("men")),
                new AuditResults.LeftOut(0, 0, 0, 0, 0, 0),
                2,
                2,
                400,
                1,
                0.2,
                List.of(
                        finding(FOUND, 30, 10, Decision.of(true, true, false)),
                        finding(NOT_FOUND, 20, 20, Decision.of(false, false, true))),
                new AuditResults.InstrumentChecks(10, 0, true, 10, 9, 0.2, 0),
                List.of(),
                List.of(),
                "c");
    }

    private static AuditResults.SubsetFacts subset(String name) {
        return new AuditResults.SubsetFacts(name, "by name", 40, 20, 2, 2, "h", "enough", true);
    }

    private static WordFinding finding(String word, int a, int b, Decision decision) {
        double difference = (a - b) / 40.0;
        return new WordFinding(
                word,
                List.of("thing"),
                0,
                1,
                side(a),
                side(b),
                difference,
                difference - 0.1,
                difference + 0.1,
                difference - 0.12,
                difference + 0.12,
                0.975,
                difference,
                (double) a / b,
                0.5,
                2,
                Optional.of(new WordFinding.Test(0.01, 0.01, 0.02, 0.03, 0.02)),
                1,
                decision,
                false,
                1,
                0.1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(1),
                List.of());
    }

    private static WordFinding.Side side(int with) {
        return new WordFinding.Side(with, 40, with / 2, 20, with / 40.0, with / 40.0, 1);
    }
}
