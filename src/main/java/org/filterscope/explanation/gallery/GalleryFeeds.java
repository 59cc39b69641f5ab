package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.KeptWord;
import org.filterscope.explanation.OpenLexicons;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the parts of a gallery made that were not asked for before, and tells where they lie. */
@Component
class GalleryFeeds {

    private static final String FEED = "feed";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeptExplanations explanations;
    private final OpenLexicons lexicons;
    private final GalleryCache cache;

    GalleryFeeds(KeptExplanations explanations, OpenLexicons lexicons, GalleryCache cache) {
        this.explanations = explanations;
        this.lexicons = lexicons;
        this.cache = cache;
    }

    /**
     * An explanation in the version that somebody looks at.
     *
     * @throws ThingNotFoundException when it has become another
     */
    KeptExplanation find(ExplanationId id, String version) {
        KeptExplanation found = explanations.get(id);
        if (!found.version().equals(version)) {
            throw new ThingNotFoundException();
        }
        return found;
    }

    /**
     * One of the files that {@link LayerFeed} writes.
     *
     * @throws ThingNotFoundException when there is none of that name
     */
    Path file(KeptExplanation explanation, String name) {
        Path feed = cache.get(explanation, FEED, folder -> {
            int sampled = explanations
                    .sample(explanation.id())
                    .map(sample -> sample.images().size())
                    .orElse(0);
            new LayerFeed(explanation, explanations.votes(explanation.id()), lexicon(explanation), sampled)
                    .write(folder);
        });
        Path file = feed.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ThingNotFoundException();
        }
        return file;
    }

    private Lexicon lexicon(KeptExplanation explanation) {
        return lexicons.get(explanation.settings().lexicon());
    }

    /** The small picture of a filter. */
    Path sprite(KeptExplanation explanation, int filter) {
        checked(explanation, filter);
        return cache.get(
                explanation,
                "tile-" + filter + ".jpg",
                file -> Files.write(file, explanations.sprite(explanation.id(), filter)));
    }

    /** Where the filters lie on a map. */
    Path map(KeptExplanation explanation, String name) {
        if (!FilterMap.NAMES.contains(name)) {
            throw new ThingNotFoundException();
        }
        return cache.get(
                explanation,
                "map-" + name + ".json",
                file -> JSON.writeValue(file.toFile(), FilterMap.of(name, vectors(explanation))));
    }

    /** The filters that are most like one filter. */
    Path similar(KeptExplanation explanation, int filter) {
        checked(explanation, filter);
        return cache.get(explanation, "similar-" + filter + ".json", file -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (SimilarFilters.Similar each :
                    SimilarFilters.to(filter, vectors(explanation), explanations.sample(explanation.id()))) {
                rows.add(Arrays.asList(each.filter(), each.byWords(), each.byActivation()));
            }
            JSON.writeValue(file.toFile(), rows);
        });
    }

    private FilterVectors vectors(KeptExplanation explanation) throws IOException {
        return FilterVectors.read(file(explanation, LayerFeed.VECTORS));
    }

    /** The words of a layer that mean what somebody wrote. */
    List<MeaningSearch.Found> meaning(KeptExplanation explanation, String asked) {
        return new MeaningSearch(lexicon(explanation)).find(asked, words(explanation));
    }

    private List<KeptWord> words(KeptExplanation explanation) {
        try {
            JsonNode layer = JSON.readTree(Files.readAllBytes(file(explanation, LayerFeed.LAYER)));
            Lexicon lexicon = lexicon(explanation);
            List<KeptWord> words = new ArrayList<>();
            for (JsonNode word : layer.get("words")) {
                String text = word.get(0).asString();
                var known = lexicon.indexOf(text);
                words.add(new KeptWord(
                        text,
                        known.isPresent() ? lexicon.lemma(known.getAsInt()) : text,
                        word.get(1).asInt()));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the layer cannot be read", e);
        }
    }

    private static void checked(KeptExplanation explanation, int filter) {
        if (filter < 0 || filter >= explanation.filters()) {
            throw new ThingNotFoundException();
        }
    }
}
