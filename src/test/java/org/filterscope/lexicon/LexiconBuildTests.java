package org.filterscope.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconBuildTests {

    private static final String VECTORS = """
            the 1 2 3 4
            dog 4 3 2 1
            hot -1 2 0.5 3
            dogs 4 3 2 1.5
            qwertz 1 1 1 1
            Dog 1 1 1 2
            cat 0 1 0 2
            wheel 2 0 0 1
            gerenuk 1 0 2 0
            """;

    @TempDir
    Path folder;

    @Test
    void voting_nouns_come_first_then_things_then_other_known_words() throws IOException {
        LexiconBuildReport report = LexiconBuild.build(settings(3, 3, "a.fslx"));
        Lexicon lexicon = Lexicon.open(folder.resolve("a.fslx"), LexiconSettings.defaults());
        Lexicon all = Lexicon.open(
                folder.resolve("a.fslx"), LexiconSettings.defaults().withChoice(WordChoice.ALL));

        assertThat(report.words()).isEqualTo(3);
        assertThat(report.furtherWords()).isEqualTo(3);
        assertThat(report.lastWord()).isEqualTo("cat");
        assertThat(report.bytes()).isEqualTo(Files.size(folder.resolve("a.fslx")));
        assertThat(report.worstCosine()).isBetween(0.9999, report.meanCosine());
        assertThat(lexicon.size()).isEqualTo(3);
        assertThat(lexicon.description()).startsWith("3 nouns in 2 groups, 4-d: test vectors; vectors in 8 bit");
        assertThat(lexicon.hypernyms(0)).contains("animal");
        assertThat(all.size()).isEqualTo(6);
        assertThat(all.indexOf("wheel")).isPresent();
        assertThat(all.indexOf("gerenuk")).isPresent();
        assertThat(all.indexOf("hot")).isPresent();
        assertThat(all.isNoun(all.indexOf("hot").orElseThrow())).isFalse();
        assertThat(all.indexOf("qwertz")).isEmpty();
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        LexiconBuildReport one = LexiconBuild.build(settings(10, 10, "one.fslx"));
        LexiconBuildReport two = LexiconBuild.build(settings(10, 10, "new/folder/two.fslx"));

        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(folder.resolve("one.fslx")).hasSameBinaryContentAs(folder.resolve("new/folder/two.fslx"));
        try (var files = Files.list(folder.resolve("new/folder"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void vectors_without_english_nouns_are_refused() throws IOException {
        Path vectors = Files.writeString(folder.resolve("v.txt"), "der 1 2 3\nQwertz 2 3 4\n");

        assertThatThrownBy(() ->
                        LexiconBuild.build(new LexiconBuildSettings(vectors, 5, 0, "test", folder.resolve("x.fslx"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no English noun");
        assertThat(folder.resolve("x.fslx")).doesNotExist();
    }

    @Test
    void a_folder_is_refused_as_the_file_to_write() {
        assertThatThrownBy(() -> LexiconBuild.build(settings(3, 3, ".")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("name a file in it");
    }

    @Test
    void a_file_cut_or_changed_anywhere_is_refused() throws IOException {
        LexiconBuild.build(settings(3, 3, "a.fslx"));
        byte[] whole = Files.readAllBytes(folder.resolve("a.fslx"));
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] changed = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (changed.length == whole.length) {
                changed[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
            }
            assertThatThrownBy(() -> LexiconFile.decode(changed, "it")).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_garbled_file_whose_check_fits_is_refused_or_read_but_never_breaks() throws IOException {
        LexiconBuild.build(settings(3, 3, "a.fslx"));
        byte[] whole = Files.readAllBytes(folder.resolve("a.fslx"));
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            changed[4 + random.nextInt(whole.length - 8)] ^= (byte) (1 + random.nextInt(255));
            CRC32 check = new CRC32();
            check.update(changed, 0, changed.length - 4);
            ByteBuffer.wrap(changed).putInt(changed.length - 4, (int) check.getValue());
            try {
                assertThat(LexiconFile.decode(changed, "it").vectors().size()).isEqualTo(6);
            } catch (RefusedException e) {
                assertThat(e).hasMessageStartingWith("it ");
            }
        }
    }

    @Test
    void another_version_is_named() throws IOException {
        LexiconBuild.build(settings(3, 3, "a.fslx"));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.fslx"));
        bytes[5] = 9;

        assertThatThrownBy(() -> LexiconFile.decode(bytes, "it")).hasMessageContaining("version 9");
    }

    @Test
    void a_lexicon_is_not_taken_for_vectors() throws IOException {
        LexiconBuild.build(settings(3, 3, "a.fslx"));

        assertThatThrownBy(() -> WordVectors.read(folder.resolve("a.fslx")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is a lexicon");
    }

    private LexiconBuildSettings settings(int words, int further, String out) throws IOException {
        Path vectors = Files.writeString(folder.resolve("vectors.txt"), VECTORS);
        return new LexiconBuildSettings(vectors, words, further, "test vectors", folder.resolve(out));
    }
}
