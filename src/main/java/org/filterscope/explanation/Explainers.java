package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.SignedInUser;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.stereotype.Component;

/** Trains explainers, judges and keeps them; one that was trained from the same inputs before is taken from the store. */
@Component
class Explainers {

    private static final String WEIGHTS = "weights.safetensors";
    private static final String DESCRIPTION = "explainer.json";

    private final ExplainerTable table;
    private final ChosenImages images;
    private final ResultFiles files;
    private final Clock clock;

    Explainers(ExplainerTable table, ChosenImages images, ResultFiles files, Clock clock) {
        this.table = table;
        this.images = images;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The explainer for an explanation.
     *
     * @param inputHash over all that it depends on
     */
    ExplainerCard findOrTrain(
            ExplanationOrder order, String inputHash, StudiedLayer subject, Lexicon lexicon, Workbench workbench) {
        return table.findByInputs(order.project(), inputHash)
                .orElseGet(() -> train(order, inputHash, subject, lexicon, workbench));
    }

    private ExplainerCard train(
            ExplanationOrder order, String inputHash, StudiedLayer subject, Lexicon lexicon, Workbench workbench) {
        ExplanationSettings settings = order.settings();
        var reference = images.reference(order.reference());
        ExplainerTraining.Result trained = new ExplainerTraining(workbench)
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
                        new ExplainerEvaluation(workbench),
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
            ExplainerEvaluation evaluation, java.util.function.Supplier<ExplainerEvaluation.Request> request) {
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
        try (ScratchFolder scratch = ScratchFolder.create("explainer")) {
            Path folder = scratch.path().resolve("explainer");
            trained.explainer().save(folder);
            ExplainerCard card = new ExplainerCard(
                    UUID.randomUUID(),
                    files.keep(order.project(), folder.resolve(WEIGHTS)),
                    files.keep(order.project(), folder.resolve(DESCRIPTION)),
                    ExplainerFacts.of(trained),
                    judgement,
                    SignedInUser.require().name(),
                    clock.instant());
            table.insert(order, inputHash, lexicon.vectors().hash(), card);
            return card;
        } catch (IOException e) {
            throw new UncheckedIOException("the explainer cannot be kept", e);
        }
    }

    /** Reads an explainer back. */
    Explainer load(ExplainerCard card) {
        try (ScratchFolder scratch = ScratchFolder.create("explainer")) {
            Files.copy(files.path(card.weights()), scratch.path().resolve(WEIGHTS));
            Files.copy(files.path(card.description()), scratch.path().resolve(DESCRIPTION));
            return Explainer.load(scratch.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the explainer cannot be read", e);
        }
    }
}
