package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.filterscope.job.JobRun;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.SignedInUser;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Trains explainers, judges and keeps them; one that was trained from the same inputs before is taken from the store. */
@Component
class Explainers {

    private static final String WEIGHTS = "weights.safetensors";
    private static final String DESCRIPTION = "explainer.json";

    private final ExplainerTable table;
    private final ExplanationTable explanations;
    private final ChosenImages images;
    private final Preparations preparations;
    private final Workbenches workbenches;
    private final ReferenceShards shards;
    private final ResultFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Explainers(
            ExplainerTable table,
            ExplanationTable explanations,
            ChosenImages images,
            Preparations preparations,
            Workbenches workbenches,
            ReferenceShards shards,
            ResultFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.explanations = explanations;
        this.images = images;
        this.preparations = preparations;
        this.workbenches = workbenches;
        this.shards = shards;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The explainer for an explanation, which holds its files from then on. */
    ExplainerCard findOrTrain(Preparation prepared, Workbench workbench, JobRun run) {
        return table.findByInputs(prepared.order().project(), prepared.explainerHash())
                .map(card -> share(card, prepared.order().id()))
                .orElseGet(() -> train(prepared, workbench, run));
    }

    private ExplainerCard train(Preparation prepared, Workbench workbench, JobRun run) {
        ExplainerTraining.Request request = prepared.training(images);
        ReferencePass reading = preparations.reading(prepared, workbench);
        ExplainerTraining.Result trained = new ExplainerTraining(workbench)
                .train(request, reading, shards.all(prepared.order(), reading, workbench, run));
        // Judged in the usual way, whatever is to be explained with it, so that it is judged once
        ExplainerJudgement judgement = trained.heldOut() == 0
                ? ExplainerJudgement.none("no images were held out to judge it by")
                : judge(
                        new ExplainerEvaluation(workbenches.of(run, "Judging the explainer")),
                        () -> new ExplainerEvaluation.Request(
                                request.subject(),
                                trained.explainer(),
                                request.reference(),
                                request.lexicon(),
                                FilterAttention.byDefault(),
                                CountRules.standard(),
                                request.settings().seed()));
        return keep(prepared, trained, judgement);
    }

    private static ExplainerJudgement judge(
            ExplainerEvaluation evaluation, Supplier<ExplainerEvaluation.Request> request) {
        try {
            return ExplainerJudgement.of(evaluation.evaluate(request.get()));
        } catch (RefusedException e) {
            // A reference set too small to judge by is still one to learn from; the page says what is missing
            return ExplainerJudgement.none(String.valueOf(e.getMessage()));
        }
    }

    private ExplainerCard keep(Preparation prepared, ExplainerTraining.Result trained, ExplainerJudgement judgement) {
        ExplanationOrder order = prepared.order();
        try (ScratchFolder work = files.workFolder()) {
            Path folder = work.path().resolve("explainer");
            trained.explainer().save(folder);
            return Objects.requireNonNull(transaction.execute(_ -> {
                Map<String, ContentHash> kept = files.keep(
                        order.id(), Map.of(WEIGHTS, folder.resolve(WEIGHTS), DESCRIPTION, folder.resolve(DESCRIPTION)));
                ExplainerCard card = new ExplainerCard(
                        UUID.randomUUID(),
                        Objects.requireNonNull(kept.get(WEIGHTS)),
                        Objects.requireNonNull(kept.get(DESCRIPTION)),
                        ExplainerFacts.of(trained),
                        judgement,
                        SignedInUser.require().name(),
                        clock.instant());
                table.insert(
                        order,
                        prepared.explainerHash(),
                        prepared.lexicon().vectors().hash(),
                        card);
                explanations.give(order.id(), card.id());
                shards.drop(order.id());
                return card;
            }));
        } catch (IOException e) {
            throw new UncheckedIOException("the explainer cannot be kept", e);
        }
    }

    /** Lets an explanation hold the files of an explainer that others were made with. */
    private ExplainerCard share(ExplainerCard card, ExplanationId with) {
        if (explanations.explainerOf(with).isEmpty()) {
            ExplanationId holder = explanations.holderOf(card.id()).orElseThrow();
            transaction.executeWithoutResult(_ -> {
                try {
                    files.share(holder, card.weights(), with, WEIGHTS);
                    files.share(holder, card.description(), with, DESCRIPTION);
                } catch (IOException e) {
                    throw new UncheckedIOException("the explainer cannot be read", e);
                }
                explanations.give(with, card.id());
            });
        }
        return card;
    }

    /** Reads the explainer of an explanation back. */
    Explainer load(ExplanationId holder, ExplainerCard card) {
        try (ScratchFolder scratch = ScratchFolder.create("explainer")) {
            Files.copy(files.path(holder, card.weights()), scratch.path().resolve(WEIGHTS));
            Files.copy(files.path(holder, card.description()), scratch.path().resolve(DESCRIPTION));
            return Explainer.load(scratch.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the explainer cannot be read", e);
        }
    }
}
