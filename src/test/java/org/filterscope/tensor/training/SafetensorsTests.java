package org.filterscope.tensor.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTests {

    @TempDir
    Path folder;

    /** Python: struct.pack('<Q', len(h)) + h + struct.pack('<2f', 1.5, -2), h padded with spaces to a multiple of 8. */
    @Test
    void writes_the_bytes_of_the_format() throws IOException {
        Path file = folder.resolve("weights.safetensors");

        Safetensors.write(file, Map.of("a", FloatTensor.vector(new float[] {1.5f, -2})));

        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .isEqualTo("38000000000000007b2261223a7b226474797065223a22463332222c227368617065223a5b325d2c"
                        + "22646174615f6f666673657473223a5b302c385d7d7d20200000c03f000000c0");
    }

    @Test
    void reads_back_what_it_wrote_bit_for_bit() {
        Path file = folder.resolve("weights.safetensors");
        float[] odd = {Float.MIN_VALUE, -0f, Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f};

        Safetensors.write(
                file,
                Map.of(
                        "z.weight", FloatTensor.matrix(2, 3, odd),
                        "a", FloatTensor.vector(new float[0]),
                        "größe", new FloatTensor(java.util.List.of(), new float[] {7})));

        Map<String, FloatTensor> read = Safetensors.read(file);
        assertThat(read).containsOnlyKeys("z.weight", "a", "größe");
        assertThat(tensor(read, "z.weight").values()).containsExactly(odd);
        assertThat(tensor(read, "z.weight").shape()).containsExactly(2, 3);
        assertThat(tensor(read, "a").values()).isEmpty();
        assertThat(tensor(read, "größe").values()).containsExactly(7);
    }

    private static FloatTensor tensor(Map<String, FloatTensor> tensors, String name) {
        return java.util.Objects.requireNonNull(tensors.get(name));
    }

    @Test
    void accepts_the_metadata_other_programs_write() throws IOException {
        Path file = file("{\"__metadata__\":{\"format\":\"pt\"},\"a\":" + entry("F32", "[1]", 0, 4) + "}", 4);

        assertThat(Safetensors.read(file)).containsOnlyKeys("a");
    }

    @Test
    void refuses_a_file_cut_off_at_any_byte() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, Map.of("a", FloatTensor.vector(new float[] {1, 2, 3})));
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Safetensors.read(file))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("are not usable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"a\":7}",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999999999999]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4294967296],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]",
            })
    void refuses_headers_that_do_not_fit_the_values(String header) throws IOException {
        Path file = file(header, 4);

        assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, Long.MAX_VALUE, 1 << 30})
    void refuses_a_header_of_impossible_length(long length) throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Files.write(
                file,
                ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(length)
                        .array());

        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("impossible length");
    }

    @Test
    void refuses_a_missing_file() {
        assertThatThrownBy(() -> Safetensors.read(folder.resolve("nothing")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be read");
    }

    private static String entry(String type, String shape, int begin, int end) {
        return "{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":[" + begin + "," + end + "]}";
    }

    private Path file(String header, int valueBytes) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(8 + json.length + valueBytes).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(json.length).put(json);
        return Files.write(folder.resolve("weights.safetensors"), content.array());
    }
}
