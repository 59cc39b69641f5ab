package org.filterscope.bias;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.model.ModelDraft;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelImports;
import org.filterscope.team.Acting;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Projects;
import org.filterscope.team.Role;
import org.filterscope.team.SamplePeople;
import org.filterscope.team.SamplePerson;
import org.filterscope.team.SampleStart;
import org.filterscope.team.SampleTeam;
import org.filterscope.team.TeamId;
import org.filterscope.team.TrailEntry;
import org.filterscope.team.TrailFilter;
import org.filterscope.team.TrailReading;
import org.filterscope.team.UserId;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Carries out a plan from a file, in an empty workspace that is there for that alone and that nobody can sign in to. */
@Component
@ConditionalOnProperty("filterscope.job.bench")
public class AuditGate {

    private static final String MAIL = "gate@example.org";
    private static final String TEAM = "Gate";

    private final SampleStart start;
    private final Acting acting;
    private final Projects projects;
    private final ModelImports models;
    private final DatasetImports datasets;
    private final Explanations explanations;
    private final Audits audits;
    private final PlanWords words;
    private final TrailReading trail;

    AuditGate(
            SampleStart start,
            Acting acting,
            Projects projects,
            ModelImports models,
            DatasetImports datasets,
            Explanations explanations,
            Audits audits,
            PlanWords words,
            TrailReading trail) {
        this.start = start;
        this.acting = acting;
        this.projects = projects;
        this.models = models;
        this.datasets = datasets;
        this.explanations = explanations;
        this.audits = audits;
        this.words = words;
        this.trail = trail;
    }

    /**
     * What came of it.
     *
     * @param file the results, as they are kept
     * @param counts behind them, compressed
     * @param trail what was done, the earliest first
     */
    @SuppressWarnings("ArrayRecordComponent") // files, handed on and never compared
    public record Answer(
            AuditResults results, byte[] file, byte[] counts, GateRules.Outcome outcome, List<TrailEntry> trail) {

        /** Copies. */
        public Answer {
            trail = List.copyOf(trail);
        }
    }

    private record Headless(JobId id, ProjectId project, Consumer<String> told) implements JobRun {

        @Override
        public void progress(String step, long done, long total) {
            if (done == 0) {
                told.accept(step);
            }
        }

        @Override
        public void log(String line) {
            told.accept(line);
        }

        @Override
        public void checkpoint() {
            if (Thread.currentThread().isInterrupted()) {
                throw new org.filterscope.job.JobCancelledException();
            }
        }
    }

    /**
     * Imports, explains, audits and decides.
     *
     * @param base the folder that paths in the plan start from
     * @param told is told each step
     * @throws org.filterscope.refusal.RefusedException when the plan cannot be carried out; where that can be known, before
     *     anything is imported
     */
    public Answer run(GatePlan plan, Path base, Consumer<String> told) {
        ExplanationSettings settings = ExplanationSettings.standard();
        words.lemmas(plan.plan(DatasetId.random(), ExplanationId.random()), settings.lexicon());
        SamplePeople people = start.make(
                        List.of(new SamplePerson(
                                "", "Gate", MAIL, UUID.randomUUID().toString(), true)),
                        List.of(new SampleTeam(TEAM, Map.of(MAIL, Role.OWNER))))
                .orElseThrow(() -> new IllegalStateException("a gate works in an empty workspace only"));
        UserId person = Objects.requireNonNull(people.byMail().get(MAIL));
        TeamId team = Objects.requireNonNull(people.byTeamName().get(TEAM));
        return acting.as(person, () -> {
            ProjectId project = projects.create(team, "Gate", "");
            return answer(plan, base, settings, team, new Headless(JobId.random(), project, told));
        });
    }

    private Answer answer(GatePlan plan, Path base, ExplanationSettings settings, TeamId team, JobRun run) {
        ModelDraft draft = ModelDraft.named("Audited model");
        String preprocessing = plan.preprocessing();
        ModelId model = models.importNow(
                run.project(),
                base.resolve(plan.model()),
                preprocessing == null ? draft : draft.withPreprocessing(Preprocessing.parse(preprocessing)),
                run);
        DatasetId reference = datasets.importNow(run.project(), "Reference", "", base.resolve(plan.reference()), run);
        DatasetId audited = datasets.importNow(run.project(), "Audited", "", base.resolve(plan.dataset()), run);
        ExplanationId explanation = explanations.explainNow(
                run.project(),
                new ExplanationRequest(
                        model, plan.layer(), ImageChoice.all(reference), ImageChoice.all(audited), settings),
                run);
        AuditId audit = audits.now(run.project(), plan.plan(audited, explanation), run);
        AuditResults results = audits.results(audit).orElseThrow();
        return new Answer(
                results,
                audits.resultFile(audit),
                audits.countsFile(audit),
                audits.decide(audit),
                trail.ofTeam(team, TrailFilter.ALL, Long.MAX_VALUE).reversed());
    }
}
