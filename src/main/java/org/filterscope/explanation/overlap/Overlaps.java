package org.filterscope.explanation.overlap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.Who;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what filters see by what people drew: network dissection, beside the filters' own words. */
@Service
@AllowedTo(Who.READER)
public class Overlaps {

    private static final int LONGEST_TITLE = 500;

    private final OverlapTable table;
    private final OverlapPreparations preparations;
    private final OverlapJob kind;
    private final Explanations explanations;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Overlaps(
            OverlapTable table,
            OverlapPreparations preparations,
            OverlapJob kind,
            Explanations explanations,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.preparations = preparations;
        this.kind = kind;
        this.explanations = explanations;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for an overlap: queues a job. What was asked for before is not counted again; a job that failed or was cancelled
     * is queued again.
     *
     * @return the overlap's id
     * @throws org.filterscope.team.ThingNotFoundException when the images are not in the explanation's project
     */
    @AllowedTo(Who.EDITOR)
    public UUID start(ExplanationId explanation, OverlapRequest request) {
        ExplanationDetails details = explanations.details(explanation);
        OverlapOrder draft = new OverlapOrder(
                UUID.randomUUID(),
                explanation,
                request,
                preparations.name(details, request),
                preparations.hash(details, request),
                JobId.random(),
                SignedInUser.require().name(),
                clock.instant());
        Optional<OverlapTable.Entry> before = table.findByInputs(explanation, draft.inputHash());
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

    private UUID again(OverlapTable.Entry entry, ExplanationDetails details) {
        OverlapOrder order = entry.order();
        if (entry.summary().isEmpty() && jobs.get(order.job()).state().ended()) {
            transaction.executeWithoutResult(_ -> table.askAgain(order.id(), submit(order, details)));
        }
        return order.id();
    }

    private JobId submit(OverlapOrder order, ExplanationDetails details) {
        String title = "Lay regions of " + details.card().layer() + " of "
                + details.card().modelName() + " on masks of " + order.imagesName();
        return jobs.submit(
                details.card().project(),
                kind,
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                new OverlapJob.Parameters(order.id()));
    }

    /** The overlaps of an explanation, ready and in work, the latest first. */
    public List<Overlap> all(ExplanationId explanation) {
        explanations.get(explanation);
        return table.of(explanation).stream()
                .map(entry -> new Overlap(
                        entry.order().id(),
                        entry.order().request(),
                        entry.order().imagesName(),
                        entry.order().requestedAt(),
                        entry.summary().isPresent()
                                ? Optional.empty()
                                : Optional.of(jobs.get(entry.order().job())),
                        entry.summary()))
                .toList();
    }

    /** What the latest overlap that is ready says of a filter; nothing before the first. */
    public Optional<FilterOverlap> of(ExplanationId explanation, int filter) {
        explanations.get(explanation);
        return table.latest(explanation).flatMap(id -> table.filter(id, filter));
    }

    /** The recall of each filter that sees any category, by the latest overlap that is ready. */
    public Map<Integer, Double> recall(ExplanationId explanation) {
        explanations.get(explanation);
        return table.latest(explanation).map(table::recall).orElse(Map.of());
    }
}
