package org.filterscope.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.job.JobId;
import org.filterscope.lexicon.Lexicon;
import org.filterscope.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFileTests {

    private static final int HEIGHT = 3;
    private static final int WIDTH = 4;

    private final Lexicon lexicon = Lexicon.builtIn();

    private final ReadingOrder order = new ReadingOrder(
            ExplanationId.random(),
            ImageChoice.of(DatasetId.random(), SubsetId.random()),
            "0123456789abcdef",
            JobId.random());

    @TempDir
    private Path folder;

    /** Images of all kinds of sayings, as a reader makes them. */
    private List<ReadImage> images(int count) {
        Random random = new Random(3);
        List<ReadImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ReadImage.Saying> sayings = new ArrayList<>();
            for (int filter = 0; filter < random.nextInt(Reading.FILTERS + 1); filter++) {
                int words = 1 + random.nextInt(Reading.WORDS);
                byte[] grid = new byte[HEIGHT * WIDTH];
                random.nextBytes(grid);
                float[] cosines = new float[words];
                for (int word = 0; word < words; word++) {
                    cosines[word] = random.nextInt(-Short.MAX_VALUE, Short.MAX_VALUE) / (float) Short.MAX_VALUE;
                }
                sayings.add(new ReadImage.Saying(
                        random.nextInt(5000),
                        random.nextFloat(),
                        random.ints(words, 0, lexicon.size()).toArray(),
                        cosines,
                        grid,
                        random.nextInt(-1, 256)));
            }
            images.add(new ReadImage(1 + 3 * i, sayings));
        }
        return images;
    }

    private static ReadingPart part(List<ReadImage> images) {
        return new ReadingPart(HEIGHT, WIDTH, 1, images);
    }

    private Path written(String name, List<ReadingPart> parts) {
        Path file = folder.resolve(name);
        ReadingMerge merge = new ReadingMerge(lexicon);
        parts.forEach(merge::prepare);
        try (ReadingWriter writer = new ReadingWriter(file, merge.head(order))) {
            parts.forEach(part -> merge.write(part, writer));
            writer.finish();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void readAll(Path file) throws IOException {
        KeptReading reading = KeptReading.open(file);
        reading.forEach(_ -> {});
    }

    @Test
    void what_was_written_is_read_bit_by_bit() throws IOException {
        List<ReadImage> images = images(20);

        KeptReading reading = KeptReading.open(written("reading", List.of(part(images))));

        assertThat(reading.hash()).isEqualTo(order.hash());
        assertThat(reading.explanation()).isEqualTo(order.explanation());
        assertThat(reading.images()).isEqualTo(order.images());
        assertThat(reading.height()).isEqualTo(HEIGHT);
        assertThat(reading.width()).isEqualTo(WIDTH);
        assertThat(reading.size()).isEqualTo(20);
        assertThat(reading.unread()).isEqualTo(1);
        List<ReadImage> read = new ArrayList<>();
        reading.forEach(read::add);
        assertThat(read).hasSameSizeAs(images);
        for (int i = 0; i < images.size(); i++) {
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("sayings.words")
                    .isEqualTo(images.get(i));
            for (int saying = 0; saying < images.get(i).sayings().size(); saying++) {
                assertThat(Arrays.stream(read.get(i).sayings().get(saying).words())
                                .mapToObj(reading.words()::get))
                        .containsExactly(Arrays.stream(
                                        images.get(i).sayings().get(saying).words())
                                .mapToObj(lexicon::lemma)
                                .toArray(String[]::new));
            }
            assertThat(reading.image(images.get(i).number()).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(read.get(i));
        }
        assertThat(reading.image(2)).isEmpty();
    }

    @Test
    void parts_merge_to_the_very_bytes_of_one_pass() throws IOException {
        List<ReadImage> images = images(20);

        byte[] parts = Files.readAllBytes(written(
                "parts",
                List.of(
                        part(images.subList(0, 7)),
                        new ReadingPart(0, 0, 0, List.of()),
                        new ReadingPart(HEIGHT, WIDTH, 0, images.subList(7, 20)))));

        assertThat(parts).isEqualTo(Files.readAllBytes(written("whole", List.of(part(images)))));
    }

    @Test
    void a_part_comes_back_as_it_was_and_only_for_its_own_work() throws IOException {
        ReadingPart part = part(images(5));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.write(bytes, "this work");

        assertThat(ReadingPart.read(new ByteArrayInputStream(bytes.toByteArray()), "this work"))
                .usingRecursiveComparison()
                .isEqualTo(part);
        assertThatThrownBy(() -> ReadingPart.read(new ByteArrayInputStream(bytes.toByteArray()), "other work"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void wherever_a_bit_is_turned_the_file_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(written("reading", List.of(part(images(3)))));
        Path damaged = folder.resolve("damaged");
        for (int at = 0; at < whole.length; at++) {
            byte[] turned = whole.clone();
            turned[at] ^= (byte) (1 << at % 8);
            Files.write(damaged, turned);

            assertThatThrownBy(() -> readAll(damaged)).as("byte %d", at).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void wherever_it_is_cut_off_the_file_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(written("reading", List.of(part(images(2)))));
        Path cut = folder.resolve("cut");
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> readAll(cut)).as("%d bytes", length).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void a_foreign_file_is_refused_with_what_to_do() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign"), "{\"filters\": []} and more");

        assertThatThrownBy(() -> KeptReading.open(foreign))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This file holds no reading of images; have the images read again.");
    }

    @Test
    void images_are_written_in_their_order() {
        List<ReadImage> images = images(2);

        assertThatThrownBy(() -> written("reading", List.of(part(images.reversed()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
