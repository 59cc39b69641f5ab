package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1 kB",
        "1499, 1.5 kB",
        "999949, 999.9 kB",
        "999999, 1 MB",
        "2500000000, 2.5 GB",
        "9223372036854775807, 9.2 EB",
        "-1500, -1.5 kB"
    })
    void bytes_are_told_in_the_unit_that_suits_them(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }
}
