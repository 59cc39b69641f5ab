package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.lavise.AttendedVectors;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.FilterRecall;
import org.filterscope.lavise.FilterTruth;
import org.filterscope.lavise.ImageRecall;
import org.filterscope.lavise.PooledReference;
import org.filterscope.lavise.Recall;
import org.filterscope.lavise.RecallBySight;
import org.filterscope.lavise.ReferenceSample;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Network;

/**
 * Measures how well an explainer does on images it has not learnt from: recall per image and per filter, each beside the
 * same with filters shuffled and with an explainer that has learnt nothing.
 */
public final class ExplainerEvaluation {

    private final Workbench workbench;

    public ExplainerEvaluation(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What to measure.
     *
     * @param subject the layer the explainer speaks for
     * @param explainer the explainer
     * @param reference annotated images; those the explainer has learnt from are left out
     * @param lexicon gives the categories' names their vectors
     * @param method how attention is paid, for recall per filter
     * @param rules how votes are counted, for recall per filter
     * @param seed of the shuffling
     */
    public record Request(
            StudiedLayer subject,
            Explainer explainer,
            ReferenceSet reference,
            Lexicon lexicon,
            FilterAttention method,
            CountRules rules,
            long seed) {

        public Request {
            ExplainerCheck.requireFor(explainer, subject, lexicon);
        }
    }

    /**
     * A measurement beside its controls.
     *
     * @param measured the figures of the explainer
     * @param shuffled the same with the answers given to others
     * @param untrained the same with an explainer of random weights
     */
    public record Controlled(RecallBySight measured, RecallBySight shuffled, RecallBySight untrained) {}

    /**
     * What was measured.
     *
     * @param report what was read
     * @param learntFrom images of the reference set that were left out because the explainer has seen them
     * @param candidates number of words among which the true one was sought
     * @param perImage recall@k per image or object
     * @param perFilter recall@k per filter
     */
    public record Result(
            ReferenceReport report, int learntFrom, int candidates, Controlled perImage, Controlled perFilter) {}

    /**
     * Measures.
     *
     * @throws RefusedException when the explainer has seen all of the reference set
     * @throws CancellationException when the thread is interrupted
     */
    public Result evaluate(Request request) {
        List<HashedImage> all = HashedImage.all(
                ReferencePass.annotated(request.reference()), workbench.contents(), workbench.progress());
        List<HashedImage> unknown = withoutLearntFrom(all, request.explainer());
        if (unknown.isEmpty()) {
            throw new RefusedException("The explainer has learnt from every annotated image of "
                    + request.reference().source()
                    + "; give other images, or train with --hold-out so that some are left to judge it by.");
        }
        ReferenceWords words = ReferenceWords.of(request.reference().categories(), request.lexicon());
        return workbench.withNetwork(
                request.subject(), (network, pass) -> evaluate(request, all.size(), unknown, words, network, pass));
    }

    private static Result evaluate(
            Request request,
            int annotated,
            List<HashedImage> unknown,
            ReferenceWords words,
            Network network,
            ImagePass pass) {
        SampleCollector collector = new SampleCollector(words.placeOf());
        DissectionPass.Dissected dissected = DissectionPass.taking(
                        request.method(), request.rules().images(), files(unknown))
                .lookAtAll(
                        pass,
                        (picture, map) ->
                                collector.add(picture.index(), unknown.get(picture.index()), map, picture.placement()));
        List<ReferenceSample> samples = collector.gathered().samples();
        if (samples.isEmpty()) {
            throw new RefusedException("None of the images the explainer has not learnt from can be used to judge it;"
                    + " give images whose categories have a word vector.");
        }
        PooledReference pooled = new PooledReference(words.space(), words.categories(), samples);
        return new Result(
                ReferencePass.report(
                        collector.counts(), samples.size(), words, dissected.broken(), request.reference()),
                annotated - unknown.size(),
                words.space().size(),
                perImage(request, pooled),
                perFilter(request, words, unknown, network, pass, dissected.dissection(), collector));
    }

    private static Controlled perImage(Request request, PooledReference pooled) {
        ImageRecall recall = new ImageRecall(request.explainer(), pooled, Recall.USUAL_K);
        return new Controlled(recall.measure(), recall.measureShuffled(request.seed()), recall.measureUntrained());
    }

    private static Controlled perFilter(
            Request request,
            ReferenceWords words,
            List<HashedImage> images,
            Network network,
            ImagePass pass,
            Dissection dissection,
            SampleCollector collector) {
        AttendedVectors attended = dissection
                .attended(request.method())
                .orElseGet(() -> new SecondLook(network, pass, files(images)).attend(dissection, request.method()));
        FilterTruth truth = new FilterTruth(dissection);
        long[] needed = dissection.imagesNeeded();
        List<HashedImage> top = Arrays.stream(needed)
                .mapToObj(number -> images.get((int) number))
                .toList();
        pass.run("masks", files(top), (batch, outputs) -> {
            for (int i = 0; i < batch.size(); i++) {
                var picture = batch.pictures().get(i);
                var map = outputs.map(0, i);
                truth.observe(
                        needed[picture.index()],
                        map,
                        collector.masks(top.get(picture.index()).image(), map, picture.placement()));
            }
        });
        List<Set<Integer>> truths = truth.categories();
        FilterRecall trained = recall(request, words, dissection, attended, request.explainer(), truths);
        FilterRecall untrained =
                recall(request, words, dissection, attended, request.explainer().untrained(), truths);
        return new Controlled(trained.measure(), trained.measureShuffled(request.seed()), untrained.measure());
    }

    private static FilterRecall recall(
            Request request,
            ReferenceWords words,
            Dissection dissection,
            AttendedVectors attended,
            Explainer explainer,
            List<Set<Integer>> truths) {
        Votes votes = Votes.cast(
                dissection, attended, explainer, words.space(), request.rules().words());
        List<WordRanking> rankings = votes.filters().stream()
                .map(filter -> WordRanking.count(filter, request.rules()))
                .toList();
        return new FilterRecall(
                rankings,
                truths,
                words.categories(),
                words.space(),
                request.explainer().description(),
                Recall.USUAL_K);
    }

    private static List<HashedImage> withoutLearntFrom(List<HashedImage> images, Explainer explainer) {
        Set<String> seen = new HashSet<>(explainer.description().trainingImages());
        seen.addAll(explainer.description().validationImages());
        return images.stream().filter(each -> !seen.contains(each.hash())).toList();
    }

    private static List<Path> files(List<HashedImage> images) {
        return images.stream().map(each -> each.image().file()).toList();
    }
}
