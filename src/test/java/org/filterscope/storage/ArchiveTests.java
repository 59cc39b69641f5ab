package org.filterscope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filterscope.storage.PackedTar.aTar;
import static org.filterscope.storage.PackedZip.aZip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

    @TempDir
    private Path folder;

    private UnpackedArchive unpack(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("packed"), archive);
        return new Archive(file, "images").unpack(folder.resolve("out"), ArchiveLimits.forDatasets());
    }

    private static Map<String, String> contents(UnpackedArchive unpacked) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(unpacked.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(unpacked.folder().relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void files_and_folders_of_a_zip_come_out_as_they_went_in() throws IOException {
        UnpackedArchive unpacked = unpack(aZip().with("dogs/", "")
                .with("dogs/1.txt", "one")
                .with("dogs/deep/er/2.txt", "two")
                .with("empty.txt", "")
                .bytes());

        assertThat(contents(unpacked))
                .containsOnly(
                        Map.entry("dogs/1.txt", "one"),
                        Map.entry("dogs/deep/er/2.txt", "two"),
                        Map.entry("empty.txt", ""));
        assertThat(unpacked.files()).isEqualTo(3);
        assertThat(unpacked.bytes()).isEqualTo(6);
    }

    @Test
    void files_and_folders_of_a_tar_come_out_as_they_went_in() throws IOException {
        String longName = "x".repeat(90) + "/" + "y".repeat(120);
        UnpackedArchive unpacked = unpack(aTar().withFolder("./")
                .withFolder("./dogs/")
                .with("./dogs/1.txt", "one")
                .with(longName, "long")
                .bytes());

        assertThat(contents(unpacked)).containsOnly(Map.entry("dogs/1.txt", "one"), Map.entry(longName, "long"));
    }

    @Test
    void names_in_other_scripts_survive() throws IOException {
        assertThat(contents(unpack(aZip().with("été/日本 🐕.txt", "x").bytes()))).containsOnlyKeys("été/日本 🐕.txt");
        Files.delete(folder.resolve("out/été/日本 🐕.txt"));
        Files.delete(folder.resolve("out/été"));
        Files.delete(folder.resolve("out"));

        assertThat(contents(unpack(
                        aTar().withPosixNames().with("été/日本 🐕.txt", "x").bytes())))
                .containsOnlyKeys("été/日本 🐕.txt");
    }

    @Test
    void names_of_old_zip_programs_are_read_in_the_code_page_of_the_format() throws IOException {
        assertThat(contents(
                        unpack(aZip().withNamesIn("IBM437").with("été.txt", "x").bytes())))
                .containsOnlyKeys("été.txt");
    }

    @Test
    void the_form_for_large_zips_is_read() throws IOException {
        assertThat(contents(unpack(
                        aZip().asZip64().with("a.txt", "x").with("b.txt", "y").bytes())))
                .containsOnlyKeys("a.txt", "b.txt");
    }

    @Test
    void what_macos_adds_is_left_out() throws IOException {
        assertThat(contents(unpack(aZip().with("a/.DS_Store", "x")
                        .with("a/1.txt", "x")
                        .with("__MACOSX/a/._1.txt", "x")
                        .bytes())))
                .containsOnlyKeys("a/1.txt");
        assertThat(folder.resolve("out/__MACOSX")).doesNotExist();
    }

    @Test
    void a_tar_of_a_version_control_system_begins_with_a_header_for_all() throws IOException {
        assertThat(contents(unpack(aTar().withHeaderForAll("comment", "0123456789".repeat(4))
                        .with("a.txt", "x")
                        .bytes())))
                .containsOnlyKeys("a.txt");
    }

    @Test
    void plain_tables_that_pack_well_are_no_bombs() throws IOException {
        StringBuilder table = new StringBuilder();
        Random random = new Random(1);
        for (int row = 0; row < 100_000; row++) {
            table.append("image_")
                    .append(row)
                    .append(".jpg,woman,")
                    .append(random.nextInt(10))
                    .append(",cat\n");
        }
        assertThat(unpack(aZip().with("attributes.csv", table.toString()).bytes())
                        .bytes())
                .isEqualTo(table.length());
    }
}
