package org.filterscope.explanation;

import java.time.Clock;
import java.util.Optional;
import org.filterscope.job.JobId;
import org.filterscope.job.JobRun;
import org.filterscope.job.Jobs;
import org.filterscope.model.Model;
import org.filterscope.model.Models;
import org.filterscope.storage.Trash;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders for explanations: what was ordered with equal inputs before is found instead of made again. */
@Component
class ExplanationOrders {

    private final ExplanationTable table;
    private final ExplanationMaker maker;
    private final ExplanationJob kind;
    private final Jobs jobs;
    private final Models models;
    private final ChosenImages images;
    private final Inputs inputs;
    private final Trash trash;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExplanationOrders(
            ExplanationTable table,
            ExplanationMaker maker,
            ExplanationJob kind,
            Jobs jobs,
            Models models,
            ChosenImages images,
            Inputs inputs,
            Trash trash,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.maker = maker;
        this.kind = kind;
        this.jobs = jobs;
        this.models = models;
        this.images = images;
        this.inputs = inputs;
        this.trash = trash;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Queues a job, unless the explanation is there already or its job is still to come. */
    ExplanationId start(ProjectId project, ExplanationRequest request) {
        ExplanationOrder draft = draft(project, request);
        Optional<ExplanationTable.Entry> before = table.findByInputs(project, draft.inputHash());
        if (before.isPresent()) {
            return again(before.get());
        }
        try {
            transaction.executeWithoutResult(_ -> table.insert(draft.with(submit(draft))));
            return draft.id();
        } catch (DuplicateKeyException e) {
            // Somebody else asked for the same a moment ago
            return again(table.findByInputs(project, draft.inputHash()).orElseThrow(() -> e));
        }
    }

    private ExplanationId again(ExplanationTable.Entry entry) {
        ExplanationOrder order = entry.order();
        restore(entry);
        if (entry.result().isEmpty() && jobs.get(order.job()).state().ended()) {
            transaction.executeWithoutResult(_ -> table.askAgain(
                    order.id(), submit(order), SignedInUser.require().name()));
        }
        return order.id();
    }

    /** Who asks for what lies in the trash gets it back. */
    private void restore(ExplanationTable.Entry entry) {
        if (entry.trashedAt().isPresent()) {
            ExplanationOrder order = entry.order();
            trash.of(order.project()).stream()
                    .filter(thrown -> thrown.thing().equals(order.id().value()))
                    .findFirst()
                    .ifPresent(thrown -> trash.restore(thrown.id()));
        }
    }

    private JobId submit(ExplanationOrder order) {
        return jobs.submit(
                order.project(),
                kind,
                order.title(),
                new ExplanationJob.Parameters(order.id().value()));
    }

    /** Makes an explanation within a job of somebody else, unless it is there already. */
    ExplanationId now(ProjectId project, ExplanationRequest request, JobRun run) {
        ExplanationOrder draft = draft(project, request).with(run.id());
        Optional<ExplanationTable.Entry> before = table.findByInputs(project, draft.inputHash());
        if (before.isEmpty()) {
            table.insert(draft);
            maker.make(draft, run);
            return draft.id();
        }
        ExplanationOrder order = before.get().order();
        restore(before.get());
        if (before.get().result().isEmpty()) {
            table.askAgain(order.id(), run.id(), SignedInUser.require().name());
            maker.make(order, run);
        }
        return order.id();
    }

    private ExplanationOrder draft(ProjectId project, ExplanationRequest request) {
        Model model = models.get(request.model());
        if (!model.project().equals(project)) {
            throw new ThingNotFoundException();
        }
        ExplanationSubject subject = new ExplanationSubject(
                model.id(),
                model.name(),
                model.hash(),
                request.layer(),
                model.layer(request.layer()).position(),
                model.preprocessing().text(),
                model.input().height(),
                model.input().width());
        return new ExplanationOrder(
                ExplanationId.random(),
                project,
                subject,
                request.reference(),
                images.name(project, request.reference()),
                request.probing(),
                images.name(project, request.probing()),
                request.settings(),
                inputs.ofExplanation(model, request),
                JobId.random(),
                SignedInUser.require().name(),
                clock.instant());
    }
}
