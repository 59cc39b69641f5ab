package org.filterscope.explanation;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.lavise.EpochResult;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.ExplainerOrigin;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.lavise.ExplainerTrainer;
import org.filterscope.lavise.PooledReference;
import org.filterscope.lavise.ReferenceSample;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ContentHash;

/**
 * Trains explainers: one pass of the reference set through the network, then training on the pooled features alone
 * (LaViSE, section 3.1).
 */
public final class ExplainerTraining {

    private final Workbench workbench;

    public ExplainerTraining(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What to train.
     *
     * @param subject the layer whose features are explained
     * @param reference images with categories
     * @param lexicon gives the categories' names their vectors
     * @param settings how to train
     * @param holdOut share of each category's images that are kept away from training, in [0, 1)
     * @param codeVersion version of the program, kept with the explainer
     */
    public record Request(
            StudiedLayer subject,
            ReferenceSet reference,
            Lexicon lexicon,
            ExplainerSettings settings,
            double holdOut,
            String codeVersion) {

        public Request {
            if (!(holdOut >= 0 && holdOut < 1)) {
                throw new RefusedException(
                        "A share of " + holdOut + " cannot be held out; give one from 0 to below 1.");
            }
        }
    }

    /**
     * What came of it.
     *
     * @param explainer the explainer, not yet saved
     * @param report what was read
     * @param heldOut images kept away from training
     */
    public record Result(Explainer explainer, ReferenceReport report, int heldOut) {}

    /**
     * Trains an explainer.
     *
     * @throws RefusedException when the reference set does not suffice
     * @throws CancellationException when the thread is interrupted
     */
    public Result train(Request request) {
        ReferencePass reading = ReferencePass.of(request, workbench);
        return train(request, reading, workbench.withNetwork(request.subject(), (_, pass) -> reading.lookAtAll(pass)));
    }

    /**
     * Trains an explainer on what was read before.
     *
     * @param read what all parts of the reading gave
     */
    Result train(Request request, ReferencePass reading, ReferencePart read) {
        read.seen().requireAll(reading.files().size());
        List<ReferenceSample> samples = read.samples().samples();
        if (samples.isEmpty()) {
            throw new RefusedException(
                    "The reference set gave no sample to learn from; it needs pictures that can be read,"
                            + " annotated with categories that have a word vector.");
        }
        ReferenceWords words = reading.words();
        PooledReference pooled = new PooledReference(words.space(), words.categories(), samples);
        Explainer explainer = learn(request, pooled, origin(request, reading.images()));
        return new Result(explainer, reading.report(read), reading.heldOut());
    }

    private Explainer learn(Request request, PooledReference pooled, ExplainerOrigin origin) {
        try (Progress.Task task =
                workbench.progress().begin("training", request.settings().epochs())) {
            return new ExplainerTrainer(workbench.engine(), request.settings()).train(pooled, origin, epoch -> {
                if (Thread.interrupted()) {
                    throw new CancellationException("stopped while training");
                }
                task.done(epoch.epoch());
            });
        }
    }

    private static ExplainerOrigin origin(Request request, List<HashedImage> images) {
        StudiedLayer subject = request.subject();
        return new ExplainerOrigin(
                subject.model().hash(),
                subject.model().signature(),
                subject.model().input().height(),
                subject.model().input().width(),
                subject.layer().name(),
                subject.preprocessing().text(),
                request.lexicon().vectors().hash(),
                ContentHash.ofSet(images.stream()
                                .map(HashedImage::hash)
                                .filter(hash -> hash.length() == 64)
                                .map(ContentHash::new)
                                .toList())
                        .hex(),
                request.codeVersion());
    }

    /** The epoch whose state was kept. */
    public static EpochResult best(Explainer explainer) {
        return explainer.description().epochs().get(explainer.description().bestEpoch() - 1);
    }
}
