package org.filterscope.explanation;

import java.util.List;
import java.util.Optional;
import org.filterscope.job.Jobs;
import org.springframework.stereotype.Component;

/** Shows explanations with their jobs, as long as they are in work. */
@Component
class ExplanationCards {

    private final Jobs jobs;

    ExplanationCards(Jobs jobs) {
        this.jobs = jobs;
    }

    List<ExplanationCard> of(List<ExplanationTable.Entry> entries) {
        return entries.stream().map(this::of).toList();
    }

    ExplanationCard of(ExplanationTable.Entry entry) {
        ExplanationOrder order = entry.order();
        return new ExplanationCard(
                order.id(),
                order.project(),
                order.subject().model(),
                order.subject().modelName(),
                order.subject().layer(),
                order.subject().layerPosition(),
                order.referenceName(),
                order.probing(),
                order.probingName(),
                order.requestedBy(),
                order.requestedAt(),
                entry.result().isPresent() ? Optional.empty() : Optional.of(jobs.get(order.job())),
                entry.result()
                        .map(result -> new ExplanationCard.Outcome(
                                result.madeAt(),
                                result.filters(),
                                result.reliable(),
                                result.dead(),
                                result.images(),
                                result.version())));
    }
}
