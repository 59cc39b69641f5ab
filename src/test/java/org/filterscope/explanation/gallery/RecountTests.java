package org.filterscope.explanation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.explanation.KeptVotes;
import org.filterscope.explanation.MethodVotes;
import org.filterscope.lavise.CountRules;
import org.filterscope.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine's half of the promise that browsers count as the engine does; the other half reads the same file. */
class RecountTests {

    @Test
    void the_engine_counts_as_it_did_when_the_file_was_written() throws IOException {
        try (InputStream file = RecountTests.class.getResourceAsStream(RecountFile.RESOURCE)) {
            String written = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(RecountFile.text().equals(written))
                    .as("write it anew with RecountFile.main when the engine was meant to change")
                    .isTrue();
        }
    }

    @Test
    void the_file_holds_ties_dead_filters_and_both_reliable_and_unreliable_words() {
        JsonNode file = JsonMapper.shared().readTree(RecountFile.text());
        JsonNode rankings = file.get("cases").get(0).get("rankings");

        assertThat(rankings).anyMatch(JsonNode::isEmpty);
        assertThat(rankings.values().stream()
                        .flatMap(filter -> filter.values().stream())
                        .map(word -> word.get(6).asBoolean()))
                .contains(true, false);
        assertThat(rankings).anySatisfy(filter -> {
            assertThat(filter.size()).isGreaterThan(1);
            assertThat(filter.get(0).get(2).asDouble())
                    .isEqualTo(filter.get(1).get(2).asDouble());
        });
    }

    @Test
    void what_is_sent_decodes_to_the_very_votes(@TempDir Path folder) throws IOException {
        KeptVotes votes = RecountFile.votes();
        new LayerFeed(anExplanation(folder), votes, Lexicon.builtIn(), 0).write(folder.resolve("feed"));

        for (MethodVotes method : votes.methods()) {
            ByteBuffer sent = ByteBuffer.wrap(
                            Files.readAllBytes(folder.resolve("feed").resolve(LayerFeed.votes(method.method()))))
                    .order(ByteOrder.LITTLE_ENDIAN);
            float[] weights = new float[method.weights().length];
            int[] words = new int[method.words().length];
            float[] cosines = new float[words.length];
            sent.asFloatBuffer().get(weights);
            sent.position(weights.length * 4)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .get(words);
            sent.position((weights.length + words.length) * 4)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(cosines);
            MethodVotes decoded = new MethodVotes(method.method(), weights, words, cosines);

            assertThat(votes.of(decoded)).isEqualTo(votes.of(method));
        }
    }

    private static KeptExplanation anExplanation(Path folder) {
        return new KeptExplanation(
                ExplanationId.random(),
                "1",
                ImageChoice.all(new DatasetId(UUID.randomUUID())),
                ExplanationSettings.standard().withRules(new CountRules(8, 5)),
                23,
                1,
                1,
                folder);
    }
}
