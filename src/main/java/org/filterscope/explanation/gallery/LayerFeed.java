package org.filterscope.explanation.gallery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.KeptWord;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.lavise.Votes;
import org.filterscope.lavise.WordRanking;
import org.filterscope.lexicon.Lexicon;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a gallery needs of the layer as a whole, ready to be sent: words, votes, thresholds, figures of filters. */
final class LayerFeed {

    static final String LAYER = "layer.json";
    static final String FILTERS = "filters.json";
    static final String THRESHOLDS = "thresholds.bin";
    static final String VECTORS = "vectors";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeptExplanation explanation;
    private final KeptVotes votes;
    private final Lexicon lexicon;
    private final int sampled;

    /** @param sampled of how many images the activations of all filters are kept */
    LayerFeed(KeptExplanation explanation, KeptVotes votes, Lexicon lexicon, int sampled) {
        this.explanation = explanation;
        this.votes = votes;
        this.lexicon = lexicon;
        this.sampled = sampled;
    }

    static String votes(String method) {
        return "votes-" + method + ".bin";
    }

    /** Writes all files into a folder that is made for them. */
    void write(Path folder) throws IOException {
        Files.createDirectory(folder);
        for (MethodVotes method : votes.methods()) {
            try (FileChannel channel = create(folder.resolve(votes(method.method())))) {
                LittleEndian out = new LittleEndian(channel);
                out.write(method.weights());
                out.write(method.words());
                out.write(method.cosines());
            }
        }
        try (FileChannel channel = create(folder.resolve(THRESHOLDS))) {
            new LittleEndian(channel).write(votes.thresholds());
        }
        Votes chosen = votes.of(votes.methods().getFirst());
        List<WordRanking> rankings = chosen.filters().stream()
                .map(filter -> WordRanking.count(filter, explanation.settings().rules()))
                .toList();
        FilterVectors.of(rankings, votes.words(), lexicon).write(folder.resolve(VECTORS));
        JSON.writeValue(folder.resolve(FILTERS).toFile(), filters(chosen, rankings));
        JSON.writeValue(folder.resolve(LAYER).toFile(), layer());
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private Map<String, Object> layer() {
        List<Set<String>> kinds = votes.words().stream().map(this::kinds).toList();
        List<String> facets = FacetList.all().stream()
                .filter(kind -> kinds.stream().anyMatch(of -> of.contains(kind)))
                .toList();
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("filters", votes.filters());
        layer.put("height", explanation.height());
        layer.put("width", explanation.width());
        layer.put("kept", votes.images());
        layer.put("wordsKept", votes.nearest());
        layer.put("methods", votes.methods().stream().map(MethodVotes::method).toList());
        layer.put("chosen", chosen());
        layer.put("shares", votes.shares());
        layer.put("pageSize", GalleryPages.size(explanation));
        layer.put("words", words(kinds, facets));
        layer.put("facets", facets);
        layer.put("sampleImages", sampled);
        layer.put("maps", FilterMap.NAMES);
        return layer;
    }

    private Map<String, Object> chosen() {
        ExplanationSettings settings = explanation.settings();
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put("method", settings.attention());
        chosen.put("images", settings.rules().images());
        chosen.put("words", settings.rules().words());
        chosen.put("share", votes.chosenShare());
        chosen.put("seed", settings.seed());
        return chosen;
    }

    private List<List<Object>> words(List<Set<String>> kinds, List<String> facets) {
        List<List<Object>> words = new ArrayList<>();
        for (int word = 0; word < kinds.size(); word++) {
            KeptWord kept = votes.words().get(word);
            words.add(List.of(
                    kept.text(),
                    kept.group(),
                    kinds.get(word).stream().map(facets::indexOf).toList()));
        }
        return words;
    }

    private Set<String> kinds(KeptWord word) {
        OptionalInt known = lexicon.indexOf(word.text());
        Collection<String> hypernyms = known.isPresent() ? lexicon.hypernyms(known.getAsInt()) : List.of();
        return FacetList.of(word.lemma(), hypernyms);
    }

    private Map<String, Object> filters(Votes chosen, List<WordRanking> rankings) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put(
                "dead",
                chosen.filters().stream().map(each -> each.isEmpty() ? 1 : 0).toList());
        VoteAgreement agreement = new VoteAgreement(explanation.settings().rules());
        filters.put(
                "agreement",
                IntStream.range(0, rankings.size())
                        .mapToObj(filter -> agreement.of(chosen.of(filter), rankings.get(filter)))
                        .toList());
        filters.put(
                "recall",
                Arrays.stream(votes.recalls())
                        .mapToObj(recall -> Double.isNaN(recall) ? Optional.empty() : Optional.of(recall))
                        .toList());
        return filters;
    }
}
