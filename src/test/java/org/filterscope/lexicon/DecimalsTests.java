package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    @Test
    void any_number_reads_as_java_reads_it() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30));
            String text = random.nextBoolean()
                    ? Double.toString(value)
                    : String.format(Locale.ROOT, "%." + random.nextInt(12) + "f", value);
            float expected = Float.parseFloat(text);
            assertThat(parse(text)).as(text).isCloseTo(expected, within(Math.ulp(expected)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+.",
                "1.2.3",
                "1f",
                "0x10",
                "nan",
                "NaN",
                "Infinity",
                "1e",
                "e5",
                "--1",
                "1,5",
                "١"
            })
    void what_is_no_decimal_number_is_nan(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void numbers_beyond_a_float_are_infinite() {
        assertThat(parse("1e99")).isInfinite();
        assertThat(parse("-" + "9".repeat(60))).isInfinite();
        assertThat(parse("0." + "0".repeat(60) + "1")).isZero();
    }

    private static float parse(String text) {
        byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
        return Decimals.parse(bytes, 1, bytes.length - 1);
    }
}
