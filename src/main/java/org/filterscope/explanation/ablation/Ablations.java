package org.filterscope.explanation.ablation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.ShardFiles;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.model.ClassLabels;
import org.filterscope.model.Model;
import org.filterscope.model.Models;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has filters switched off to see what a model needs them for; what was measured before is not measured again. */
@Service
@AllowedTo(Who.READER)
public class Ablations {

    private static final int LONGEST_TITLE = 500;

    private final AblationTable table;
    private final AblationPreparations preparations;
    private final AblationJob kind;
    private final Explanations explanations;
    private final Models models;
    private final ChosenImages images;
    private final Jobs jobs;
    private final ShardFiles parts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ablations(
            AblationTable table,
            AblationPreparations preparations,
            AblationJob kind,
            Explanations explanations,
            Models models,
            ChosenImages images,
            Jobs jobs,
            ShardFiles parts,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.preparations = preparations;
        this.kind = kind;
        this.explanations = explanations;
        this.models = models;
        this.images = images;
        this.jobs = jobs;
        this.parts = parts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says what can be measured on some images.
     *
     * @throws ThingNotFoundException when they are not in the project of the explanation
     */
    public AblationPlan plan(ExplanationId explanation, ImageChoice choice) {
        ExplanationDetails details = explanations.details(explanation);
        preparations.name(details, choice);
        List<ReferenceImage> all = images.reference(choice).images();
        Map<String, Long> counts = all.stream()
                .flatMap(image ->
                        image.annotations().stream().map(Annotation::category).distinct())
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        List<AblationPlan.Counted> categories = counts.entrySet().stream()
                .map(each -> new AblationPlan.Counted(each.getKey(), Math.toIntExact(each.getValue())))
                .sorted(Comparator.comparingInt(AblationPlan.Counted::images)
                        .reversed()
                        .thenComparing(AblationPlan.Counted::category))
                .toList();
        ClassLabels labels = models.get(details.card().model()).labels();
        return new AblationPlan(
                all.size(),
                categories,
                labels,
                new ClassMatcher(labels)
                        .suggest(categories.stream()
                                .map(AblationPlan.Counted::category)
                                .toList()));
    }

    /**
     * Asks for a measurement: queues a job. Where the same was asked for before, that is the answer; one whose job failed or
     * was cancelled is queued again.
     *
     * @throws RefusedException when there is no such filter, or there are too few others to compare with
     * @throws ThingNotFoundException when the images are not in the project of the explanation
     */
    @AllowedTo(Who.EDITOR)
    public AblationId start(ExplanationId explanation, AblationRequest request) {
        ExplanationDetails details = explanations.details(explanation);
        String name = preparations.name(details, request.images());
        preparations.draws(details, request);
        Model model = models.get(details.card().model());
        if (model.classes() == 0) {
            throw new RefusedException(
                    "The model has no output of its own, so nothing tells what it still can do; choose"
                            + " a model that ends with classes.");
        }
        requireClasses(request, model.classes());
        AblationOrder draft = new AblationOrder(
                AblationId.random(),
                explanation,
                request,
                name,
                title(details, request),
                preparations.hash(details, request),
                JobId.random(),
                SignedInUser.require().name(),
                clock.instant());
        Optional<AblationTable.Entry> before = table.findByInputs(explanation, draft.inputHash());
        if (before.isPresent()) {
            return again(before.get(), details);
        }
        try {
            transaction.executeWithoutResult(_ -> table.insert(draft.with(submit(draft, details))));
            return draft.id();
        } catch (DuplicateKeyException e) {
            // Somebody else asked for the same a moment ago
            return again(table.findByInputs(explanation, draft.inputHash()).orElseThrow(() -> e), details);
        }
    }

    private static void requireClasses(AblationRequest request, int classes) {
        boolean beyond = request.matching().classes().values().stream().anyMatch(right -> right.getLast() >= classes);
        if (beyond) {
            throw new RefusedException("The model tells only " + classes + " classes apart; match others.");
        }
    }

    private static String title(ExplanationDetails details, AblationRequest request) {
        int count = request.filters().size();
        String title =
                "Switch off " + (count == 1 ? "filter " + request.filters().getFirst() : count + " filters") + " of "
                        + details.card().layer() + " of " + details.card().modelName();
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    private AblationId again(AblationTable.Entry entry, ExplanationDetails details) {
        AblationOrder order = entry.order();
        if (entry.result().isEmpty() && jobs.get(order.job()).state().ended()) {
            transaction.executeWithoutResult(_ -> table.askAgain(order.id(), submit(order, details)));
        }
        return order.id();
    }

    private JobId submit(AblationOrder order, ExplanationDetails details) {
        return jobs.submit(
                details.card().project(),
                kind,
                order.title(),
                new AblationJob.Parameters(order.id().value()));
    }

    /** One ablation, ready or in work. */
    public Ablation get(AblationId ablation) {
        AblationTable.Entry entry = table.find(ablation).orElseThrow(ThingNotFoundException::new);
        explanations.get(entry.order().explanation());
        return shown(entry);
    }

    /** The names of the classes of the model that an ablation is of. */
    public ClassLabels labels(AblationId ablation) {
        return models.get(explanations.get(get(ablation).explanation()).model()).labels();
    }

    /** What was measured of an explanation, the latest first. */
    public List<Ablation> of(ExplanationId explanation) {
        explanations.get(explanation);
        return table.of(explanation).stream().map(this::shown).toList();
    }

    /** Deletes an ablation for good, with what a broken off measurement left; one in work is stopped. */
    @AllowedTo(Who.EDITOR)
    public void delete(AblationId ablation) {
        Ablation deleted = get(ablation);
        deleted.work().filter(job -> !job.state().ended()).ifPresent(job -> jobs.cancel(job.id()));
        transaction.executeWithoutResult(_ -> {
            parts.drop(deleted.explanation(), AblationOrder.parts(ablation));
            table.delete(ablation);
        });
    }

    private Ablation shown(AblationTable.Entry entry) {
        AblationOrder order = entry.order();
        return new Ablation(
                order.id(),
                order.explanation(),
                order.request(),
                order.imagesName(),
                order.requestedBy(),
                order.requestedAt(),
                entry.result().isPresent() ? Optional.empty() : Optional.of(jobs.get(order.job())),
                entry.result());
    }
}
