package org.filterscope.explanation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.filterscope.dataset.PictureFolder;
import org.filterscope.explanation.DissectionPass.Dissected;
import org.filterscope.lavise.AttendedVectors;
import org.filterscope.lavise.ChanceLevels;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.Explainer;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.lavise.SemanticSpace;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Network;
import org.filterscope.tensor.image.BrokenImage;

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

        /** The pass over the images that this takes. */
        DissectionPass dissecting() {
            return DissectionPass.keeping(method, rules.images(), seed, images.pictures());
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
            DissectionPass dissecting = request.dissecting();
            Dissected dissected = dissecting.lookAtAll(pass, (_, _) -> {});
            return vote(request, dissected, attended(request, dissected.dissection(), network, pass));
        });
    }

    /**
     * Explains all filters from what was found before.
     *
     * @param merged what all parts of the dissection gave
     */
    Explanation explain(Request request, DissectionPart merged) {
        Dissected dissected = request.dissecting().finish(merged);
        AttendedVectors attended = dissected
                .dissection()
                .attended(request.method())
                .orElseGet(() -> workbench.withNetwork(
                        request.subject(),
                        (network, pass) -> attended(request, dissected.dissection(), network, pass)));
        return vote(request, dissected, attended);
    }

    private static AttendedVectors attended(Request request, Dissection dissection, Network network, ImagePass pass) {
        return dissection
                .attended(request.method())
                .orElseGet(() -> new SecondLook(network, pass, request.images().pictures())
                        .attend(dissection, request.method()));
    }

    static void requirePictures(PictureFolder images) {
        if (images.pictures().isEmpty()) {
            throw new RefusedException("There is no picture below " + images.folder()
                    + "; give a folder with JPEG, PNG, WebP, GIF or BMP files.");
        }
    }

    private Explanation vote(Request request, Dissected dissected, AttendedVectors attended) {
        Lexicon lexicon = request.lexicon();
        SemanticSpace space = space(lexicon);
        int kept = Math.max(Votes.WORDS_KEPT, request.rules().words());
        Votes votes;
        Map<FilterAttention, Votes> others = new HashMap<>();
        List<WordRanking> rankings;
        try (Progress.Task task = workbench
                .progress()
                .begin("votes", dissected.dissection().filters().size())) {
            votes = Votes.cast(dissected.dissection(), attended, request.explainer(), space, kept);
            FilterAttention original = new FilterAttention.Original();
            if (!request.method().equals(original)) {
                AttendedVectors without =
                        dissected.dissection().attended(original).orElseThrow();
                others.put(original, Votes.cast(dissected.dissection(), without, request.explainer(), space, kept));
            }
            rankings = votes.filters().stream()
                    .map(filter -> WordRanking.count(filter, request.rules()))
                    .toList();
            task.done(rankings.size());
        }
        return new Explanation(
                clock.instant(),
                provenance(request, dissected.seen().device()),
                request.method(),
                request.rules(),
                request.seed(),
                dissected.dissection(),
                space,
                votes,
                others,
                rankings,
                ChanceLevels.of(votes, request.rules(), request.seed()),
                request.images().names(),
                named(dissected.seen(), request.images()));
    }

    /** Broken images under the names they have in their collection. */
    private static List<BrokenImage> named(SeenImages seen, PictureFolder images) {
        return seen.brokenPlaces().entrySet().stream()
                .map(each -> new BrokenImage(Path.of(images.names().get(each.getKey())), each.getValue()))
                .toList();
    }

    private Explanation.Provenance provenance(Request request, String device) {
        StudiedLayer subject = request.subject();
        return new Explanation.Provenance(
                request.codeVersion(),
                device,
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
        return ContentHash.ofSet(workbench.contents().of(images.pictures(), workbench.progress()).stream()
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
}
