package org.filterscope.lavise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.filterscope.tensor.DeviceChoice;
import org.filterscope.tensor.Engine;
import org.filterscope.tensor.FeatureMap;
import org.junit.jupiter.api.Test;

/** The whole way from feature maps to words. */
class VotesTests {

    /** An image of category n % 4: filters n % 4 and n % 4 + 5 fire, as in the reference set, and all others a little. */
    private static FeatureMap map(long image) {
        PooledReference one = ReferenceFixture.separable(4, 1, image);
        float[] feature = one.samples().get((int) (image % 4)).feature().clone();
        feature[15] = 0;
        float[] values = new float[4 * ReferenceFixture.FILTERS];
        for (int position = 0; position < 4; position++) {
            for (int filter = 0; filter < ReferenceFixture.FILTERS; filter++) {
                values[position * ReferenceFixture.FILTERS + filter] = feature[filter] * (position == 2 ? 1 : 0.5f);
            }
        }
        return FeatureMap.of(values, 2, 2, ReferenceFixture.FILTERS);
    }

    @Test
    void filters_speak_the_words_of_what_they_react_to() {
        Explainer explainer = new ExplainerTrainer(
                        Engine.start(DeviceChoice.CPU),
                        ExplainerSettings.standard()
                                .withBatch(16)
                                .withEpochs(40)
                                .withLearningRate(0.01))
                .train(ReferenceFixture.separable(4, 20, 1), ReferenceFixture.ORIGIN);
        Dissector dissector =
                new Dissector(DissectionSettings.standard().withTopImages(10), 2, 2, ReferenceFixture.FILTERS);
        LongStream.range(100, 200).forEach(image -> dissector.observe(image, map(image)));
        Dissection dissection = dissector.finish();
        SemanticSpace lexicon = ReferenceFixture.words(60);

        Votes votes = Votes.cast(
                dissection,
                dissection.attended(FilterAttention.byDefault()).orElseThrow(),
                explainer,
                lexicon,
                Votes.WORDS_KEPT);

        for (int filter = 0; filter < 4; filter++) {
            WordRanking ranking = WordRanking.count(votes.of(filter), new CountRules(10, 1));
            assertThat(ranking.words().getFirst().word()).isEqualTo(filter);
            assertThat(ranking.words().getFirst().strength()).isGreaterThan(0.8);
            assertThat(votes.of(filter))
                    .hasSize(10)
                    .allSatisfy(vote -> assertThat(vote.words()).hasSize(10));
        }
        assertThat(dissection.filter(15).isDead()).isTrue();
        assertThat(votes.of(15)).isEmpty();
        List<ChanceLevel> levels = ChanceLevels.of(votes, new CountRules(10, 1), 1);
        assertThat(levels.get(15).bestWord(WordRanking.count(votes.of(15), CountRules.standard())))
                .isEmpty();
    }
}
