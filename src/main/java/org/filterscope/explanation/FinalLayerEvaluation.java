package org.filterscope.explanation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.lavise.AttendedVectors;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.DissectionSettings;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.FinalLayerCheck;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.CategoryWord;
import org.filterscope.lexicon.CategoryWords;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.BrokenImage;

/**
 * The check where filters are classes: how near the words of each filter come to the name of its class, for each attention
 * method, beside another filter's words.
 */
public final class FinalLayerEvaluation {

    private static final int WORDS = 5;

    private final Workbench workbench;

    public FinalLayerEvaluation(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What to check.
     *
     * @param subject a layer whose filters are the model's classes
     * @param explainer an explainer of this layer
     * @param images the probing set
     * @param classes names of the classes in the order of the filters; synonyms may follow behind commas
     * @param lexicon the words that may be used
     * @param methods the attention methods to compare
     * @param rules how votes are counted
     * @param seed decides whose words serve as chance
     */
    public record Request(
            StudiedLayer subject,
            Explainer explainer,
            PictureFolder images,
            List<String> classes,
            Lexicon lexicon,
            List<FilterAttention> methods,
            CountRules rules,
            long seed) {

        public Request {
            ExplainerCheck.requireFor(explainer, subject, lexicon);
            classes = List.copyOf(classes);
            methods = List.copyOf(methods);
            LayerExplainer.requirePictures(images);
            if (explainer.filters() != classes.size()) {
                throw new RefusedException("Layer " + subject.layer().name() + " has " + explainer.filters()
                        + " filters, but the file names " + classes.size()
                        + " classes; give the layer whose filters are the classes.");
            }
        }
    }

    /**
     * What was found.
     *
     * @param classesWithoutVector classes that no word vector stands for
     * @param broken files that gave no picture
     * @param notFinite images on which the layer's activations were not finite numbers
     * @param byMethod the check for each method, by its name
     */
    public record Result(
            List<String> classesWithoutVector,
            List<BrokenImage> broken,
            long notFinite,
            Map<String, Controlled> byMethod) {}

    /**
     * A check beside its control; that of another filter's words is part of both.
     *
     * @param measured with the explainer
     * @param untrained with an explainer of random weights
     */
    public record Controlled(FinalLayerCheck measured, FinalLayerCheck untrained) {}

    /**
     * Reads the names of a model's classes, one a line.
     *
     * @throws RefusedException when the file cannot be read
     */
    public static List<String> readClasses(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip).toList();
        } catch (MalformedInputException e) {
            throw new RefusedException(file + " is not text in UTF-8; give a file with one class name a line.", e);
        } catch (IOException e) {
            throw new RefusedException(
                    "The class names in " + file + " cannot be read; give a file with one class name a line.", e);
        }
    }

    /**
     * Checks.
     *
     * @throws RefusedException when filters and classes differ in number
     * @throws CancellationException when the thread is interrupted
     */
    public Result check(Request request) {
        List<String> unresolved = new ArrayList<>();
        Map<Integer, float[]> vectors = classVectors(request, unresolved);
        SemanticSpace space = LayerExplainer.space(request.lexicon());
        Map<String, Controlled> byMethod = new LinkedHashMap<>();
        return workbench.withNetwork(request.subject(), (network, pass) -> {
            List<Path> files = request.images().pictures();
            DissectionSettings settings = DissectionSettings.standard()
                    .withTopImages(request.rules().images())
                    .keeping(new FilterAttention.Original(), new FilterAttention.Projection());
            DissectionPass.Dissected dissected =
                    new DissectionPass(files, settings, OptionalLong.empty()).lookAtAll(pass, (_, _) -> {});
            Dissection dissection = dissected.dissection();
            for (FilterAttention method : request.methods()) {
                AttendedVectors attended = dissection
                        .attended(method)
                        .orElseGet(() -> new SecondLook(network, pass, files).attend(dissection, method));
                Explainer explainer = request.explainer();
                byMethod.put(
                        method.title(),
                        new Controlled(
                                measure(request, dissection, attended, explainer, space, vectors),
                                measure(request, dissection, attended, explainer.untrained(), space, vectors)));
            }
            return new Result(unresolved, dissected.broken(), dissection.leftOut(), byMethod);
        });
    }

    private static FinalLayerCheck measure(
            Request request,
            Dissection dissection,
            AttendedVectors attended,
            Explainer explainer,
            SemanticSpace space,
            Map<Integer, float[]> vectors) {
        Votes votes = Votes.cast(
                dissection, attended, explainer, space, request.rules().words());
        List<WordRanking> rankings = votes.filters().stream()
                .map(filter -> WordRanking.count(filter, request.rules()))
                .toList();
        return FinalLayerCheck.measure(rankings, space, vectors, WORDS, request.seed());
    }

    private static Map<Integer, float[]> classVectors(Request request, List<String> unresolved) {
        CategoryWords resolver = CategoryWords.of(request.lexicon());
        Map<Integer, float[]> vectors = new LinkedHashMap<>();
        for (int i = 0; i < request.classes().size(); i++) {
            String name = request.classes().get(i);
            var found = resolver.find(name).map(CategoryWord::vector);
            if (found.isPresent()) {
                vectors.put(i, found.get());
            } else {
                unresolved.add(name);
            }
        }
        return vectors;
    }
}
