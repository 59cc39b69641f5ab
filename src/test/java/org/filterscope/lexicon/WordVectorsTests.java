package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.filterscope.lexicon.ReadingReport.SkippedLine;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordVectorsTests {

    private static final String GLOVE = "dog 3 4 0\ncat 0 0.5 -0.5\nhouse 1e-1 0 0\n";

    @TempDir
    Path folder;

    @Test
    void glove_text_gives_vectors_of_unit_length_in_the_order_of_the_file() throws IOException {
        WordVectors vectors = WordVectors.read(file(GLOVE));

        assertThat(vectors.size()).isEqualTo(3);
        assertThat(vectors.dimensions()).isEqualTo(3);
        assertThat(vectors.word(1)).isEqualTo("cat");
        // by hand: (3, 4, 0) / 5 and (0, 1, -1) / √2
        assertThat(vectors.vector(0)).containsExactly(new float[] {0.6f, 0.8f, 0}, within(1e-7f));
        assertThat(vectors.vector(1)).containsExactly(new float[] {0, 0.70710677f, -0.70710677f}, within(1e-7f));
        assertThat(vectors.indexOf("house")).hasValue(2);
        assertThat(vectors.indexOf("House")).isEmpty();
        assertThat(vectors.report().skipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GLOVE,
                "3 3\n" + GLOVE,
                "3 3\r\ndog 3 4 0 \r\ncat 0 0.5 -0.5 \r\nhouse 1e-1 0 0 \r\n",
                "\uFEFF3 3\n" + GLOVE,
                "dog\t3\t4\t0\ncat\t0\t0.5\t-0.5\n\nhouse  1e-1 0 0",
            })
    void every_way_to_write_the_same_vectors_gives_the_same_hash_gzipped_or_not(String text) throws IOException {
        String expected = WordVectors.read(file(GLOVE)).hash();

        assertThat(WordVectors.read(file(text)).hash()).isEqualTo(expected);
        assertThat(WordVectors.read(file("zipped-under-any.name", gzip(text))).hash())
                .isEqualTo(expected);
    }

    @Test
    void another_vector_gives_another_hash() throws IOException {
        assertThat(WordVectors.read(file(GLOVE.replace("0.5 ", "0.6 "))).hash())
                .isNotEqualTo(WordVectors.read(file(GLOVE)).hash());
    }

    @Test
    void lines_that_cannot_be_used_are_skipped_counted_and_listed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("dog 1 2 3\nshort 1 2\nlong 1.5 2.5 3.5 4.5\nword x 1 2\nnot nan 1 2\n"
                .getBytes(StandardCharsets.UTF_8));
        bytes.write("large 1 1e99 2\nzero 0 0 0\ndog 4 5 6\ncat 1 2 -inf\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'b', (byte) 0xff, ' ', '1', ' ', '2', ' ', '3', '\n'});
        bytes.write("größe 1 1 1\n".getBytes(StandardCharsets.UTF_8));

        WordVectors vectors = WordVectors.read(file("faulty.txt", bytes.toByteArray()));

        assertThat(vectors.size()).isEqualTo(2);
        assertThat(vectors.indexOf("größe")).hasValue(1);
        assertThat(vectors.report().skipped()).isEqualTo(9);
        assertThat(vectors.report().first())
                .containsExactly(
                        new SkippedLine(2, LineFault.WRONG_NUMBER_OF_VALUES),
                        new SkippedLine(3, LineFault.WRONG_NUMBER_OF_VALUES),
                        new SkippedLine(4, LineFault.NOT_A_NUMBER),
                        new SkippedLine(5, LineFault.NOT_FINITE),
                        new SkippedLine(6, LineFault.NOT_FINITE),
                        new SkippedLine(7, LineFault.NO_DIRECTION),
                        new SkippedLine(8, LineFault.DUPLICATE_WORD),
                        new SkippedLine(9, LineFault.NOT_FINITE),
                        new SkippedLine(10, LineFault.NOT_UTF8));
        assertThat(vectors.report().faults()).containsEntry(LineFault.NOT_FINITE, 3L);
    }

    @Test
    void a_word_may_hold_blanks_as_in_the_largest_glove_files() throws IOException {
        WordVectors vectors = WordVectors.read(file("a 0.1 0.2 0.3\n. . . 0.1 0.2 0.3\nat name@x.org 0.1 0.2 0.4\n"));

        assertThat(vectors.indexOf(". . .")).hasValue(1);
        assertThat(vectors.indexOf("at name@x.org")).hasValue(2);
    }

    @Test
    void a_broken_first_line_does_not_decide_the_dimensions() throws IOException {
        assertThat(WordVectors.read(file("cut 1 2\n" + GLOVE)).size()).isEqualTo(3);
    }

    @Test
    void a_line_without_end_is_skipped_and_not_kept_in_memory() throws IOException {
        String text = GLOVE + "x".repeat(3 * ByteLines.LONGEST) + " 1 2 3\nlast 1 2 3";

        WordVectors vectors = WordVectors.read(file(text));

        assertThat(vectors.indexOf("last")).hasValue(3);
        assertThat(vectors.report().first()).containsExactly(new SkippedLine(4, LineFault.TOO_LONG));
    }

    @Test
    void fewer_words_than_the_header_promises_are_noticed() throws IOException {
        assertThat(WordVectors.read(file("5 3\n" + GLOVE)).report().cutShort()).isTrue();
        assertThat(WordVectors.read(file("3 3\n" + GLOVE)).report().cutShort()).isFalse();
        assertThat(WordVectors.read(file(GLOVE)).report().cutShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "only words here\nand here\n",
                "3 300\n",
                "2 3\ndog 1 2\n",
                "dog nan nan\n",
                "{\"a\": 1}",
                "{\"dimensions\": 3, \"vectors\": {}}"
            })
    void a_file_without_a_usable_line_is_refused(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> WordVectors.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("holds no word vectors")
                .hasMessageContaining("give GloVe text");
    }

    @Test
    void files_of_another_kind_are_refused_with_what_to_do() throws IOException {
        Path zip = file("v.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        Path json = file("v.json", "{\"dimensions\": 3, \"vectors\": {\"dog\": [1, 2".getBytes(StandardCharsets.UTF_8));
        Path missing = folder.resolve("missing.txt");

        assertThatThrownBy(() -> WordVectors.read(zip))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("unpack it");
        assertThatThrownBy(() -> WordVectors.read(json))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("damaged or unfinished JSON");
        assertThatThrownBy(() -> WordVectors.read(missing))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> WordVectors.read(folder)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_gzip_file_cut_anywhere_is_refused() throws IOException {
        byte[] whole = gzip(GLOVE.repeat(50));
        for (int length = 3; length < whole.length; length += 7) {
            Path cut = file("cut.gz", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> WordVectors.read(cut))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("damaged or unfinished gzip");
        }
    }

    @Test
    void the_json_of_the_source_package_is_read_without_its_extra_values() throws IOException {
        String json = """
                {"precision":8,"l2NormIndex":3,"wordIndex":4,"size":3,"dimensions":3,"words":["dog","cat","house"],
                "vectors":{"dog":[3,4,0,5,0],"cat":[0,0.5,-0.5,0.7,1],"bad":[1,"x",2,0,2],"few":[1,2],"zero":[0,0,0,0,4],
                "odd":{"a":[1]},"house":[1e-1,0,0,0.1,3]},"unkVector":[0,0,0,0,-1]}
                """;

        WordVectors vectors = WordVectors.read(file(json));

        assertThat(vectors.hash()).isEqualTo(WordVectors.read(file(GLOVE)).hash());
        assertThat(vectors.report().first())
                .extracting(SkippedLine::fault)
                .containsExactly(
                        LineFault.NOT_A_NUMBER,
                        LineFault.WRONG_NUMBER_OF_VALUES,
                        LineFault.NO_DIRECTION,
                        LineFault.NOT_A_NUMBER);
    }

    @Test
    void memory_is_little_more_than_the_floats() {
        int words = 20_000;
        int dimensions = 300;
        Map<String, float[]> map = new LinkedHashMap<>();
        float[] vector = new float[dimensions];
        Arrays.fill(vector, 1);
        for (int i = 0; i < words; i++) {
            map.put("word" + i, vector);
        }

        WordVectors vectors = WordVectors.of(map);

        // 400,000 × 300 within 600 MB leaves 1,500 bytes a word, of which 1,200 are floats
        double bytesPerWord = vectors.bytes() / (double) words;
        assertThat(bytesPerWord).isBetween(1200.0, 1320.0);
    }

    @Test
    void vectors_that_do_not_fit_together_are_a_mistake_of_the_caller() {
        Map<String, float[]> uneven = new LinkedHashMap<>();
        uneven.put("a", new float[] {1, 2});
        uneven.put("b", new float[] {1});

        assertThatThrownBy(() -> WordVectors.of(uneven)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WordVectors.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        WordVectors vectors = WordVectors.of(Map.of("a", new float[] {1, 2}));
        assertThatThrownBy(() -> vectors.word(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private Path file(String text) throws IOException {
        return file("vectors.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
