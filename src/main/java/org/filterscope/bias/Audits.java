package org.filterscope.bias;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Trash;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans audits, freezes their plans, has them computed, and gives what came of it. */
@Service
@AllowedTo(Who.READER)
public class Audits {

    private final AuditTable table;
    private final AuditSteps steps;
    private final PlanChecks checks;
    private final PlanPreviews previews;
    private final PlacementMaker placements;
    private final AuditFiles files;
    private final AuditJob kind;
    private final AuditMaker maker;
    private final Jobs jobs;
    private final Trash trash;
    private final TeamLookup teams;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Audits(
            AuditTable table,
            AuditSteps steps,
            PlanChecks checks,
            PlanPreviews previews,
            PlacementMaker placements,
            AuditFiles files,
            AuditJob kind,
            AuditMaker maker,
            Jobs jobs,
            Trash trash,
            TeamLookup teams,
            Trail trail,
            TransactionTemplate transaction) {
        this.table = table;
        this.steps = steps;
        this.checks = checks;
        this.previews = previews;
        this.placements = placements;
        this.files = files;
        this.kind = kind;
        this.maker = maker;
        this.jobs = jobs;
        this.trash = trash;
        this.teams = teams;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Makes a draft.
     *
     * @throws ThingNotFoundException when dataset, explanation or earlier audit are not in the project
     * @throws RefusedException when the lexicon does not know a word of the watch-list or the gate
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public AuditId create(ProjectId project, AuditPlan plan) {
        return insert(project, checks.checked(project, plan), null, 1);
    }

    private AuditId insert(ProjectId project, AuditPlan plan, @Nullable AuditId repeats, int run) {
        AuditId id = AuditId.random();
        table.insert(id, project, SignedInUser.require().id(), plan, repeats, run);
        trail.record(teams.of(project), "audit planned", id.value(), plan.title());
        return id;
    }

    /**
     * Changes the plan of a draft, which only the person does who prepares it.
     *
     * @throws RefusedException when it is frozen, or somebody else's
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void change(AuditId audit, AuditPlan plan) {
        AuditCard card = get(audit);
        requirePreparer(card);
        if (!table.change(audit, checks.checked(card.project(), plan))) {
            throw new RefusedException(
                    "The plan of this audit is frozen and holds as it is; copy it and change the copy, or record what is"
                            + " done otherwise as a deviation.");
        }
        trail.record(teams.of(audit), "audit plan changed", audit.value(), plan.title());
    }

    /** Makes a draft with the plan of another audit. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public AuditId copy(AuditId audit) {
        return insert(get(audit).project(), plan(audit), null, 1);
    }

    /**
     * Fixes the plan for good, before anything by subset is computed, and queues the job that computes it. Only the person
     * does so who prepares it.
     *
     * @throws RefusedException when the audit is no draft, or somebody else's, or its plan cannot be carried out
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void freeze(AuditId audit) {
        freeze(audit, Optional.empty());
    }

    private void freeze(AuditId audit, Optional<JobId> within) {
        AuditCard card = get(audit);
        requirePreparer(card);
        // From here on nobody changes the plan any more
        steps.to(audit, AuditState.FROZEN);
        AuditPlan plan = plan(audit);
        checks.checkWhole(card.project(), plan);
        JobId job = within.orElseGet(() -> submit(card));
        table.frozen(audit, PlanJson.hash(plan), placements.of(plan).hash(), job);
        trail.record(teams.of(audit), "audit plan frozen", audit.value(), card.title());
    }

    /** Whoever wrote a plan must not review it, so nobody writes one in another's name. */
    private static void requirePreparer(AuditCard card) {
        if (!card.preparer().equals(SignedInUser.require().id())) {
            throw new RefusedException(
                    "Only the person who prepares an audit changes and freezes its plan; copy it, and"
                            + " prepare the copy yourself.");
        }
    }

    private JobId submit(AuditCard card) {
        return jobs.submit(
                card.project(),
                kind,
                "Audit " + card.title(),
                new AuditJob.Parameters(card.id().value()));
    }

    /** Plans, freezes and computes at once, as a part of a job that runs. */
    @AllowedTo(Who.EDITOR)
    public AuditId now(ProjectId project, AuditPlan plan, JobRun run) {
        AuditId audit = Objects.requireNonNull(transaction.execute(_ -> begun(project, plan, run)));
        maker.make(table.get(audit), run);
        return audit;
    }

    /** An earlier attempt of the same job may have frozen it already. */
    private AuditId begun(ProjectId project, AuditPlan plan, JobRun run) {
        String hash = PlanJson.hash(checks.checked(project, plan));
        Optional<AuditId> before = table.of(project).stream()
                .map(AuditTable.Entry::card)
                .filter(card -> card.state() == AuditState.FROZEN
                        && card.job().equals(Optional.of(run.id()))
                        && card.planHash().equals(Optional.of(hash)))
                .map(AuditCard::id)
                .findFirst();
        return before.orElseGet(() -> {
            AuditId made = create(project, plan);
            freeze(made, Optional.of(run.id()));
            return made;
        });
    }

    /**
     * Carries out the plan of an audit once more, as a part of a job that runs: run t of the plan, with what its words decide at
     * the level that is left for it written into the trail.
     */
    @AllowedTo(Who.EDITOR)
    public AuditId again(AuditId first, JobRun run) {
        AuditTable.Entry entry = table.get(first);
        AuditId audit = Objects.requireNonNull(transaction.execute(_ -> repeated(entry, run)));
        AuditTable.Entry made = table.get(audit);
        if (made.card().state() == AuditState.FROZEN) {
            maker.make(made, run);
        }
        AuditResults results = results(audit).orElseThrow();
        GateRules rules = results.plan().gate().orElseGet(GateRules::standard);
        if (!rules.canDecideAgain(results)) {
            trail.record(
                    teams.of(audit),
                    "audit repeated without a gate",
                    audit.value(),
                    made.card().title());
            run.log("Run " + made.run()
                    + " of this plan: it has no watch-list with a word that could be tested, so nothing"
                    + " was decided");
            return audit;
        }
        GateRules.Outcome outcome = rules.decide(results, Optional.of(made.run()));
        record(outcome, made.card());
        run.log("Run " + made.run() + " of this plan: " + outcome.failed().size()
                + " findings on words of the watch-list do not pass at the level " + outcome.level());
        return audit;
    }

    private void record(GateRules.Outcome outcome, AuditCard card) {
        String action = outcome.open() ? "audit gate passed" : "audit gate failed";
        trail.record(teams.of(card.id()), action, card.id().value(), card.title());
    }

    /** Says whether an audit that is there lets pass, by the gate of its plan, and writes that into the trail. */
    @AllowedTo(Who.EDITOR)
    public GateRules.Outcome decide(AuditId audit) {
        AuditResults results = results(audit).orElseThrow(ThingNotFoundException::new);
        GateRules.Outcome outcome =
                results.plan().gate().orElseGet(GateRules::standard).decide(results, Optional.empty());
        record(outcome, get(audit));
        return outcome;
    }

    private AuditId repeated(AuditTable.Entry first, JobRun run) {
        AuditId original = first.repeats().orElse(first.card().id());
        Optional<AuditId> before = table.repetition(original, run.id());
        return before.orElseGet(() -> {
            int number = table.nextRun(original);
            String suffix = ", run " + number;
            String title = table.get(original).card().title();
            AuditPlan plan = plan(original)
                    .withTitle(title.substring(0, Math.min(title.length(), 200 - suffix.length())) + suffix);
            ProjectId project = first.card().project();
            AuditId made = insert(project, checks.checked(project, plan), original, number);
            freeze(made, Optional.of(run.id()));
            return made;
        });
    }

    /** The audits of a project, the newest first. */
    public List<AuditCard> of(ProjectId project) {
        return table.of(project).stream().map(AuditTable.Entry::card).toList();
    }

    /** One audit. */
    public AuditCard get(AuditId audit) {
        return table.get(audit).card();
    }

    /**
     * The plan of an audit, frozen or not.
     *
     * @throws RefusedException when it was altered since it was frozen
     */
    public AuditPlan plan(AuditId audit) {
        return FrozenPlan.of(table.get(audit));
    }

    /** Whether the plan of an audit is the one that was frozen, and the one that the results name. */
    public boolean isPlanAsFrozen(AuditId audit) {
        AuditTable.Entry entry = table.get(audit);
        return FrozenPlan.holds(entry)
                && results(audit)
                        .map(found -> Optional.of(found.planHash())
                                .equals(entry.card().planHash()))
                        .orElse(true);
    }

    /** Whether subsets, clusters and strata of the images are still those that were frozen. */
    public FrozenLabels labels(AuditId audit) {
        AuditTable.Entry entry = table.get(audit);
        boolean others = results(audit)
                .flatMap(AuditResults::placementHash)
                .filter(hash -> !entry.placementHash().equals(Optional.of(hash)))
                .isPresent();
        if (others) {
            return FrozenLabels.CHANGED;
        }
        if (entry.placementHash().isEmpty() || !isPlanAsFrozen(audit)) {
            return FrozenLabels.UNKNOWN;
        }
        try {
            String now = placements.of(FrozenPlan.of(entry)).hash();
            return entry.placementHash().equals(Optional.of(now)) ? FrozenLabels.SAME : FrozenLabels.CHANGED;
        } catch (ThingNotFoundException _) {
            return FrozenLabels.UNKNOWN;
        }
    }

    /** The results of an audit; empty until they are there. */
    public Optional<AuditResults> results(AuditId audit) {
        return get(audit).resultHash().map(hash -> files.results(audit, hash));
    }

    /**
     * The file whose SHA-256 is the hash of the results.
     *
     * @throws ThingNotFoundException until the results are there
     */
    public byte[] resultFile(AuditId audit) {
        return files.bytes(audit, get(audit).resultHash().orElseThrow(ThingNotFoundException::new));
    }

    /**
     * The counts from which all numbers can be computed again, as compressed JSON.
     *
     * @throws ThingNotFoundException until the results are there
     */
    public byte[] countsFile(AuditId audit) {
        return files.bytes(audit, table.get(audit).countsHash().orElseThrow(ThingNotFoundException::new));
    }

    /** What a plan amounts to before it is frozen: sizes, and nothing that tells subsets apart. */
    public PlanPreview preview(ProjectId project, AuditPlan plan) {
        return previews.of(checks.checked(project, plan));
    }

    /** Queues the computation of a frozen audit once more, after its job failed or was cancelled. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void startAgain(AuditId audit) {
        AuditCard card = get(audit);
        boolean ended = card.job().map(job -> jobs.get(job).state().ended()).orElse(true);
        if (card.state() != AuditState.FROZEN || !ended) {
            throw new RefusedException(
                    "This audit does not wait for its results in vain; reload the page to see where it stands.");
        }
        table.askAgain(audit, submit(card));
    }

    /** Puts an audit into the trash of its project; one in work is stopped. A signed one is kept. */
    @AllowedTo(Who.EDITOR)
    public void trash(AuditId audit) {
        AuditCard card = get(audit);
        trash.throwAway(audit, card.project(), card.title());
        if (card.state() == AuditState.FROZEN) {
            card.job().ifPresent(jobs::cancel);
        }
    }
}
