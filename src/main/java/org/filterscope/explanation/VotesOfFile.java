package org.filterscope.explanation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filterscope.lavise.Votes;
import org.filterscope.lexicon.Lexicon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the votes of an explanation from its JSON file, filter by filter: one method, and one threshold for each filter. */
final class VotesOfFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int filters;
    private final Vocabulary vocabulary;
    private Optional<Layout> layout = Optional.empty();

    private VotesOfFile(int filters, Lexicon lexicon) {
        this.filters = filters;
        this.vocabulary = new Vocabulary(lexicon);
    }

    /** The arrays, as large as the settings say. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Layout(
            String method, double share, int images, int nearest, float[] weights, int[] words, float[] cosines) {

        static Layout of(JsonNode settings, int filters) {
            int images = settings.get("topImages").asInt();
            int nearest =
                    Math.max(Votes.WORDS_KEPT, settings.get("nearestWords").asInt());
            int votes = filters * images;
            int[] words = new int[votes * nearest];
            Arrays.fill(words, -1);
            return new Layout(
                    settings.get("method").asString(),
                    settings.get("activeShare").asDouble(),
                    images,
                    nearest,
                    new float[votes],
                    words,
                    new float[votes * nearest]);
        }
    }

    /**
     * Reads a whole file.
     *
     * @param filters how many filters the layer has
     * @param lexicon the one the explanation was made with
     */
    static KeptVotes read(Path file, int filters, Lexicon lexicon) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser json = JSON.createParser(in)) {
            return new VotesOfFile(filters, lexicon).read(json);
        }
    }

    private KeptVotes read(JsonParser json) {
        double[] thresholds = new double[filters];
        double[] unknown = new double[filters];
        Arrays.fill(unknown, Double.NaN);
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "settings" -> layout = Optional.of(Layout.of(json.readValueAsTree(), filters));
                case "filters" -> readFilters(json, thresholds);
                default -> json.skipChildren();
            }
        }
        Layout read = layout.orElseThrow();
        int[] places = vocabulary.places();
        for (int i = 0; i < read.words().length; i++) {
            read.words()[i] = read.words()[i] < 0 ? -1 : places[read.words()[i]];
        }
        return new KeptVotes(
                filters,
                read.images(),
                read.nearest(),
                vocabulary.words(),
                List.of(new MethodVotes(read.method(), read.weights(), read.words(), read.cosines())),
                read.share(),
                new double[] {read.share()},
                thresholds,
                unknown);
    }

    private void readFilters(JsonParser json, double[] thresholds) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode filter = json.readValueAsTree();
            int number = filter.get("filter").asInt();
            thresholds[number] = filter.get("threshold").asDouble();
            int image = 0;
            for (JsonNode vote : filter.get("votes")) {
                readVote(vote, number * layout.orElseThrow().images() + image);
                image++;
            }
        }
    }

    private void readVote(JsonNode vote, int at) {
        Layout to = layout.orElseThrow();
        to.weights()[at] = (float) vote.get("weight").asDouble();
        int next = at * to.nearest();
        for (JsonNode word : vote.get("words")) {
            to.words()[next] =
                    vocabulary.add(word.get(0).asString(), word.get(1).asString());
            to.cosines()[next] = (float) word.get(2).asDouble();
            next++;
        }
    }
}
