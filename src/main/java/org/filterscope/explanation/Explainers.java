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
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.SignedInUser;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.image.FeedSettings;
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
    private final ResultFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Explainers(
            ExplainerTable table,
            ExplanationTable explanations,
            ChosenImages images,
            ResultFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.explanations = explanations;
        this.images = images;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The explainer for an explanation, which holds its files from then on.
     *
     * @param inputHash over all that it depends on
     */
    ExplainerCard findOrTrain(
            ExplanationOrder order,
            String inputHash,
            StudiedLayer subject,
            Lexicon lexicon,
            Engine engine,
            JobRun run) {
        return table.findByInputs(order.project(), inputHash)
                .map(card -> share(card, order.id()))
                .orElseGet(() -> train(order, inputHash, subject, lexicon, engine, run));
    }

    private ExplainerCard train(
            ExplanationOrder order,
            String inputHash,
            StudiedLayer subject,
            Lexicon lexicon,
            Engine engine,
            JobRun run) {
        ExplanationSettings settings = order.settings();
        var reference = images.reference(order.reference());
        ExplainerTraining.Result trained = new ExplainerTraining(
                        new Workbench(engine, FeedSettings.defaults(), JobProgress.explaining(run)))
                .train(new ExplainerTraining.Request(
                        subject,
                        reference,
                        lexicon,
                        settings.training(),
                        settings.holdOut(),
                        ProgramVersion.current()));
        // Judged in the usual way, whatever is to be explained with it, so that it is judged once
        ExplainerJudgement judgement = trained.heldOut() == 0
                ? ExplainerJudgement.none("no images were held out to judge it by")
                : judge(
                        new ExplainerEvaluation(new Workbench(
                                engine, FeedSettings.defaults(), JobProgress.of(run, "Judging the explainer"))),
                        () -> new ExplainerEvaluation.Request(
                                subject,
                                trained.explainer(),
                                reference,
                                lexicon,
                                FilterAttention.byDefault(),
                                CountRules.standard(),
                                settings.training().seed()));
        return keep(order, inputHash, lexicon, trained, judgement);
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

    private ExplainerCard keep(
            ExplanationOrder order,
            String inputHash,
            Lexicon lexicon,
            ExplainerTraining.Result trained,
            ExplainerJudgement judgement) {
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
                table.insert(order, inputHash, lexicon.vectors().hash(), card);
                explanations.give(order.id(), card.id());
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
