package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EightBitTests {

    @Test
    void a_known_vector_gives_known_bytes() {
        // by hand: 127 × (0.6, -0.8) / 0.8 = (95.25, -127); cosine = 0.6·95 + 0.8·127 over √(95² + 127²) = 158.6 /
        // 158.600...
        byte[] bytes = EightBit.encode(new float[] {0.6f, -0.8f});

        assertThat(bytes).containsExactly(95, -127);
        assertThat(EightBit.cosine(new float[] {0.6f, -0.8f}, bytes)).isCloseTo(158.6 / Math.sqrt(25154), within(1e-7));
    }

    @Test
    void any_vector_keeps_its_direction() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            float[] vector = WordVectors.of(Map.of("w", gaussian(random, 100))).vector(0);
            assertThat(EightBit.cosine(vector, EightBit.encode(vector))).isGreaterThan(0.9998);
        }
    }

    private static float[] gaussian(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }
}
