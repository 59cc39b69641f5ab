package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filterscope.storage.PackedTar.aTar;
import static org.filterscope.storage.PackedZip.aZip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ScratchFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchiveTests {

    private static final ArchiveLimits LIMITS = ArchiveLimits.forModels();

    @TempDir
    private Path folder;

    private String refusal(byte[] archive) throws IOException {
        return refusal(archive, LIMITS);
    }

    private String refusal(byte[] archive, ArchiveLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("packed"), archive);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> new Archive(file, "evil.zip").unpack(folder.resolve("out"), limits));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).isSubsetOf("packed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "a/../../x", "..", "a/..", "./../x"})
    void names_that_lead_out_are_refused(String name) throws IOException {
        assertThat(refusal(aZip().with("fine.txt", "x").with(name, "x").bytes()))
                .isEqualTo("The archive evil.zip is refused: its entry \"" + name
                        + "\" leads out of the folder; pack the archive again without such entries.");
        assertThat(refusal(aTar().with("fine.txt", "x").with(name, "x").bytes()))
                .contains("leads out of the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "//host/share", "C:/x", "c:x"})
    void absolute_names_are_refused(String name) throws IOException {
        assertThat(refusal(aZip().with(name, "x").bytes())).contains("\"" + name + "\" has an absolute path");
        assertThat(refusal(aTar().with(name, "x").bytes())).contains("\"" + name + "\" has an absolute path");
    }

    @Test
    void names_with_backslashes_or_control_characters_are_refused() throws IOException {
        assertThat(refusal(aTar().with("..\\..\\x", "x").bytes())).contains("has a backslash in its name");
        assertThat(refusal(aZip().with("a\u0000b", "x").bytes())).contains("\"a\uFFFDb\" has a control character");
        assertThat(refusal(aZip().with("a\nb", "x").bytes())).contains("\"a\uFFFDb\" has a control character");
    }

    @Test
    void links_and_devices_are_refused() throws IOException {
        assertThat(refusal(aZip().withLink("passwords", "/etc/passwd").bytes())).contains("\"passwords\" is a link");
        assertThat(refusal(aZip().with("dev", new byte[0], UnixStat.DEFAULT_FILE_PERM | 020000)
                        .bytes()))
                .contains("\"dev\" is a device");
        assertThat(refusal(aTar().withLink("up", TarArchiveEntry.LF_SYMLINK, "..")
                        .with("up/x", "x")
                        .bytes()))
                .contains("\"up\" is a link");
        assertThat(refusal(aTar().withLink("hard", TarArchiveEntry.LF_LINK, "/etc/passwd")
                        .bytes()))
                .contains("\"hard\" is a link");
        assertThat(refusal(aTar().withLink("null", TarArchiveEntry.LF_CHR, "").bytes()))
                .contains("\"null\" is a device");
        assertThat(refusal(aTar().withLink("pipe", TarArchiveEntry.LF_FIFO, "").bytes()))
                .contains("\"pipe\" is a device");
    }

    @Test
    void names_that_meet_are_refused() throws IOException {
        assertThat(refusal(aZip().with("a/x.txt", "1").with("a/./x.txt", "2").bytes()))
                .contains("\"a/x.txt\" is there twice");
        assertThat(refusal(aZip().with("Cat.txt", "1").with("cat.TXT", "2").bytes()))
                .contains("\"cat.TXT\" cannot be told from \"Cat.txt\"");
        assertThat(refusal(aTar().with("Cat/1", "1").with("cat/2", "2").bytes()))
                .contains("\"cat\" cannot be told from \"Cat\"");
        assertThat(refusal(aTar().with("\u00e9", "1").with("e\u0301", "2").bytes()))
                .contains("cannot be told from");
        assertThat(refusal(aZip().with("a", "1").with("a/b", "2").bytes()))
                .contains("\"a\" is both a file and a folder");
        assertThat(refusal(aZip().with("a/b", "1").with("a", "2").bytes()))
                .contains("\"a\" is both a file and a folder");
    }

    @Test
    void too_many_entries_are_refused_whatever_the_zip_says_of_itself() throws IOException {
        PackedZip many = aZip();
        for (int i = 0; i < 100_000; i++) {
            many.with("f" + i, "");
        }
        byte[] zip = many.bytes();
        assertThat(refusal(zip)).contains("it has more than 10000 entries");

        PackedZip some = aZip().with("a", "").with("b", "").with("c", "");
        byte[] liar = some.bytes();
        PackedZip.littleEndian(liar)
                .putShort(PackedZip.end(liar) + 8, (short) 1)
                .putShort(PackedZip.end(liar) + 10, (short) 1);
        assertThat(refusal(liar, LIMITS.withEntries(2))).contains("it has more than 2 entries");
    }

    @Test
    void too_many_entries_of_a_tar_are_refused() throws IOException {
        PackedTar many = aTar();
        for (int i = 0; i < 501; i++) {
            many.with("f" + i, "");
        }
        assertThat(refusal(many.bytes(), LIMITS.withEntries(500))).contains("it has more than 500 entries");
    }

    @Test
    void files_that_become_a_thousand_times_larger_are_refused() throws IOException {
        byte[] zeros = new byte[20_000_000];
        assertThat(refusal(aZip().with("zeros", zeros).bytes()))
                .contains("\"zeros\" becomes more than 200 times as large as it was packed");
        assertThat(refusal(
                        aTar().with("zeros", TarArchiveEntry.LF_NORMAL, zeros).bytes()))
                .contains("\"zeros\" becomes more than 200 times as large as it was packed");
    }

    @Test
    void many_small_files_are_a_bomb_together() throws IOException {
        byte[] zeros = new byte[1 << 20];
        PackedZip zip = aZip();
        PackedTar tar = aTar();
        for (int i = 0; i < 100; i++) {
            zip.with("zeros" + i, zeros);
            tar.with("zeros" + i, TarArchiveEntry.LF_NORMAL, zeros);
        }
        assertThat(refusal(zip.bytes())).contains("becomes more than 200 times as large");
        assertThat(refusal(tar.bytes())).contains("becomes more than 200 times as large");
    }

    @Test
    void a_bomb_behind_an_honest_file_is_found() throws IOException {
        byte[] honest = new byte[1_000_000];
        new Random(1).nextBytes(honest);
        assertThat(refusal(aZip().with("honest", honest)
                        .with("zeros", new byte[20_000_000])
                        .bytes()))
                .contains("\"zeros\" becomes more than 200 times");
    }

    @Test
    void sizes_beyond_the_limits_are_refused() throws IOException {
        byte[] zip = aZip().with("a", new byte[1500]).with("b", new byte[1500]).bytes();

        assertThat(refusal(zip, LIMITS.withFileBytes(1000))).contains("\"a\" is larger than 1.0 kB");
        assertThat(refusal(zip, LIMITS.withTotalBytes(2000))).contains("it unpacks to more than 2.0 kB");
    }

    @Test
    void long_and_deep_paths_are_refused() throws IOException {
        assertThat(refusal(aTar().with("a/".repeat(600) + "x", "x").bytes())).contains("more than 500 characters");
        assertThat(refusal(aTar().with("a/".repeat(40) + "x", "x").bytes())).contains("more than 32 folders deep");
        assertThat(refusal(aTar().with("é".repeat(128), "x").bytes())).contains("more than 255 bytes");
    }

    @Test
    void sizes_in_zip_headers_are_not_believed() throws IOException {
        byte[] small = aZip().with("a", "0123456789").bytes();
        PackedZip.littleEndian(small).putInt(PackedZip.directory(small) + 24, 3);
        assertThat(refusal(small)).contains("it is damaged or cut short");

        byte[] other = aZip().with("a", "0123456789").bytes();
        PackedZip.littleEndian(other).putInt(PackedZip.directory(other) + 16, 42);
        assertThat(refusal(other)).contains("it is damaged or cut short");

        byte[] longer = aZip().with("a", "0123456789").bytes();
        PackedZip.littleEndian(longer).putInt(PackedZip.directory(longer) + 20, 5_000);
        assertThat(refusal(longer)).contains("it is damaged or cut short");
    }

    @Test
    void entries_over_the_same_content_are_refused() throws IOException {
        byte[] twice = PackedZip.listedTwice(aZip().with("a", "content of both").bytes(), "b");

        assertThat(refusal(twice)).contains("shares its content with another one");
    }

    @Test
    void encrypted_and_rarely_packed_zips_are_refused() throws IOException {
        byte[] encrypted = aZip().with("a", "0123456789").bytes();
        PackedZip.littleEndian(encrypted).putShort(PackedZip.directory(encrypted) + 8, (short) 1);
        assertThat(refusal(encrypted)).contains("\"a\" is encrypted; pack the archive again without a password");

        byte[] rare = aZip().with("a", "0123456789").bytes();
        PackedZip.littleEndian(rare).putShort(PackedZip.directory(rare) + 10, (short) 14);
        assertThat(refusal(rare)).contains("\"a\" is packed by a rare method");
    }

    @Test
    void other_files_and_empty_archives_are_refused() throws IOException {
        assertThat(refusal("no archive at all".getBytes(StandardCharsets.UTF_8)))
                .contains("neither a zip nor a tar.gz file");
        assertThat(refusal(new byte[0])).contains("neither a zip nor a tar.gz file");
        assertThat(refusal(aZip().bytes())).contains("it holds no files");
        assertThat(refusal(aTar().withFolder("a/").bytes())).contains("it holds no files");
        assertThat(refusal(gzipped("x".repeat(2000)))).contains("damaged");
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void archives_that_were_cut_short_are_refused() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] zip = aZip().with("a", noise).with("b", noise).bytes();
        byte[] tar = aTar().with("a", TarArchiveEntry.LF_NORMAL, noise).bytes();
        for (int cut : new int[] {1, 5, 30, 1_000, 50_000}) {
            assertThat(refusal(Arrays.copyOf(zip, zip.length - cut))).contains("damaged or cut short");
            assertThat(refusal(Arrays.copyOf(tar, tar.length - cut))).contains("damaged or cut short");
        }
    }

    @Test
    void something_behind_the_end_of_a_zip_is_refused() throws IOException {
        byte[] zip = aZip().with("a", "x").bytes();

        assertThat(refusal(Arrays.copyOf(zip, zip.length + 10))).contains("damaged");
    }

    @Test
    void headers_of_a_tar_that_would_fill_the_memory_are_refused() throws IOException {
        byte[] name = new byte[30_000_000];
        Arrays.fill(name, (byte) 'x');

        assertThat(refusal(aTar().with("long", TarArchiveEntry.LF_GNUTYPE_LONGNAME, name)
                        .with("a", "x")
                        .bytes()))
                .contains("damaged");
        assertThat(refusal(aTar().withHeaderForAll("comment", "x".repeat(100_000))
                        .with("a", "x")
                        .bytes()))
                .contains("damaged");
    }

    @Test
    void unpacking_stops_when_it_is_told_to() throws IOException {
        Path file = Files.write(folder.resolve("packed"), aZip().with("a", "x").bytes());
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowableOfType(
                            CancellationException.class,
                            () -> new Archive(file, "a.zip").unpack(folder.resolve("out"), LIMITS)))
                    .isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void damage_anywhere_is_refused_or_harmless_but_never_an_accident() throws IOException {
        byte[] zip = aZip().with("dogs/1.txt", "one".repeat(50))
                .with("dogs/2.txt", "two")
                .asZip64()
                .with("c", "3")
                .bytes();
        byte[] tar =
                aTar().with("dogs/1.txt", "one").with("x".repeat(150), "two").bytes();
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            damage(zip, random);
            damage(tar, random);
        }
    }

    private void damage(byte[] archive, Random random) throws IOException {
        byte[] damaged = archive.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        Path out = folder.resolve("out");
        try {
            Path file = Files.write(folder.resolve("packed"), damaged);
            new Archive(file, "a.zip").unpack(out, LIMITS);
            ScratchFolder.delete(out);
        } catch (RefusedException e) {
            assertThat(e.getMessage()).doesNotContain("disk").doesNotContain("\n");
            assertThat(out).doesNotExist();
        }
    }
}
