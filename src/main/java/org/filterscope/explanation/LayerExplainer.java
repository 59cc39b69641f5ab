package org.filterscope.explanation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.filterscope.dataset.ContentHash;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.lavise.AttendedVectors;
import org.filterscope.lavise.ChanceLevels;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.DissectionSettings;
import org.filterscope.lavise.Dissector;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.FeatureMap;
import org.filterscope.tensor.LayerOutputs;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.image.BatchPicture;
import org.filterscope.tensor.image.BrokenImage;
import org.filterscope.tensor.image.PictureBatch;

/**
 * Finds the words of all filters of a layer: images → decode → model up to the layer → feature maps → dissection →
 * attention → explainer → votes → words. The images go through the network once; only the methods {@code activation} and
 * {@code image}, which need the final thresholds, look at the top images again.
 */
public final class LayerExplainer {

    private final Workbench workbench;
    private final Clock clock;

    public LayerExplainer(Workbench workbench, Clock clock) {
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * What to explain.
     *
     * @param subject the layer
     * @param explainer an explainer trained for this layer of this model
     * @param images the probing set
     * @param lexicon the words that may be used; its vectors are those the explainer was trained on
     * @param method how attention is paid
     * @param rules how many images p and nearest words s count
     * @param seed of the chance level
     * @param codeVersion version of the program
     */
    public record Request(
            StudiedLayer subject,
            Explainer explainer,
            PictureFolder images,
            Lexicon lexicon,
            FilterAttention method,
            CountRules rules,
            long seed,
            String codeVersion) {

        public Request {
            ExplainerCheck.requireFor(explainer, subject, lexicon);
            requirePictures(images);
        }

        /** The same on other images. */
        Request withImages(PictureFolder other) {
            return new Request(subject, explainer, other, lexicon, method, rules, seed, codeVersion);
        }
    }

    /**
     * Explains all filters.
     *
     * @throws RefusedException when not one picture can be read
     * @throws CancellationException when the thread is interrupted
     */
    public Explanation explain(Request request) {
        return workbench.withNetwork(request.subject(), (network, pass) -> {
            List<Path> files = request.images().pictures();
            DissectionSettings settings = taking(
                    request.method(),
                    DissectionSettings.standard().withTopImages(request.rules().images()));
            Dissected dissected = dissect(pass, files, settings, (_, _) -> {});
            AttendedVectors attended = dissected
                    .dissection()
                    .attended(request.method())
                    .orElseGet(() ->
                            new SecondLook(network, pass, files).attend(dissected.dissection(), request.method()));
            return vote(request, dissected, attended);
        });
    }

    static void requirePictures(PictureFolder images) {
        if (images.pictures().isEmpty()) {
            throw new RefusedException("There is no picture below " + images.folder()
                    + "; give a folder with JPEG, PNG, WebP, GIF or BMP files.");
        }
    }

    /** A dissection and the files that were left out of it. */
    record Dissected(Dissection dissection, List<BrokenImage> broken) {}

    /** Settings that take a method's vectors along in the one pass, where that can be done. */
    static DissectionSettings taking(FilterAttention method, DissectionSettings settings) {
        return switch (method) {
            case FilterAttention.Original original -> settings.keeping(original);
            case FilterAttention.Projection projection -> settings.keeping(projection);
            case FilterAttention.Activation _, FilterAttention.Image _ -> settings.keeping();
        };
    }

    /** Dissects a layer, and shows each feature map to someone else on the way. */
    static Dissected dissect(
            ImagePass pass, List<Path> files, DissectionSettings settings, BiConsumer<BatchPicture, FeatureMap> also) {
        List<Dissector> dissector = new ArrayList<>();
        List<BrokenImage> broken = pass.run("dissection", files, (batch, outputs) -> {
            if (dissector.isEmpty()) {
                LayerShape shape = outputs.shape(0);
                dissector.add(new Dissector(settings, shape.height(), shape.width(), shape.filters()));
            }
            List<FeatureMap> maps = maps(batch, outputs);
            dissector.getFirst().observeAll(numbers(batch), maps);
            for (int i = 0; i < maps.size(); i++) {
                also.accept(batch.pictures().get(i), maps.get(i));
            }
        });
        if (dissector.isEmpty()) {
            throw new RefusedException("Not one of the " + files.size() + " files is a picture that can be read ("
                    + broken.getFirst().file() + " " + broken.getFirst().reason() + "); give other images.");
        }
        return new Dissected(dissector.getFirst().finish(), broken);
    }

    private Explanation vote(Request request, Dissected dissected, AttendedVectors attended) {
        Lexicon lexicon = request.lexicon();
        SemanticSpace space = space(lexicon);
        int kept = Math.max(Votes.WORDS_KEPT, request.rules().words());
        Votes votes;
        List<WordRanking> rankings;
        try (Progress.Task task = workbench
                .progress()
                .begin("votes", dissected.dissection().filters().size())) {
            votes = Votes.cast(dissected.dissection(), attended, request.explainer(), space, kept);
            rankings = votes.filters().stream()
                    .map(filter -> WordRanking.count(filter, request.rules()))
                    .toList();
            task.done(rankings.size());
        }
        return new Explanation(
                clock.instant(),
                provenance(request),
                request.method(),
                request.rules(),
                request.seed(),
                dissected.dissection(),
                space,
                votes,
                rankings,
                ChanceLevels.of(votes, request.rules(), request.seed()),
                request.images().names(),
                relative(dissected.broken(), request.images().folder()));
    }

    private static List<BrokenImage> relative(List<BrokenImage> broken, Path folder) {
        return broken.stream()
                .map(image -> new BrokenImage(folder.relativize(image.file()), image.reason()))
                .toList();
    }

    private Explanation.Provenance provenance(Request request) {
        StudiedLayer subject = request.subject();
        return new Explanation.Provenance(
                request.codeVersion(),
                workbench.engine().deviceName(),
                subject.model().hash(),
                subject.model().signature(),
                subject.layer().name(),
                subject.preprocessing().text(),
                subject.model().input().height(),
                subject.model().input().width(),
                hash(request.images()),
                request.explainer().hash(),
                request.lexicon().description(),
                request.lexicon().hash());
    }

    private String hash(PictureFolder images) {
        return ContentHash.ofSet(ContentHashes.of(images.pictures(), workbench.progress()).stream()
                        .flatMap(Optional::stream)
                        .toList())
                .hex();
    }

    /** The lexicon as the votes see it. */
    static SemanticSpace space(Lexicon lexicon) {
        List<String> words =
                IntStream.range(0, lexicon.size()).mapToObj(lexicon::word).toList();
        return new SemanticSpace(words, lexicon.lemmaGroups(), lexicon.matrix(), lexicon.dimensions());
    }

    private static long[] numbers(PictureBatch batch) {
        return batch.pictures().stream().mapToLong(picture -> picture.index()).toArray();
    }

    private static List<FeatureMap> maps(PictureBatch batch, LayerOutputs outputs) {
        return IntStream.range(0, batch.size()).mapToObj(i -> outputs.map(0, i)).toList();
    }
}
