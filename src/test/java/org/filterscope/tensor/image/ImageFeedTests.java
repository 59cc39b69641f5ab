package org.filterscope.tensor.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filterscope.tensor.image.ImageFiles.encoded;
import static org.filterscope.tensor.image.ImageFiles.resource;
import static org.filterscope.tensor.image.ImageFiles.withExif;
import static org.filterscope.tensor.image.ImageFiles.write;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.InputShape.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ImageFeedTests {

    private static final InputShape SHAPE = new InputShape(6, 5, 3, Layout.NHWC);
    private static final FeedSettings SETTINGS =
            FeedSettings.defaults().withBatchSize(4).withThreads(3);

    @TempDir
    private Path folder;

    /** Plain pictures of growing size whose grey value is their index; those whose index ends in 3 are broken. */
    private List<Path> files(int count) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] content = new byte[] {1, 2, 3};
            if (i % 10 != 3) {
                BufferedImage image = new BufferedImage(3 + i % 40, 9, BufferedImage.TYPE_BYTE_GRAY);
                for (int x = 0; x < image.getWidth(); x++) {
                    for (int y = 0; y < 9; y++) {
                        image.getRaster().setSample(x, y, 0, i);
                    }
                }
                content = encoded(image, "png");
            }
            files.add(write(folder, i + ".png", content));
        }
        return files;
    }

    private static ImageFeed open(List<Path> files, FeedSettings settings) {
        return ImageFeed.open(files, Preprocessing.RAW, SHAPE, settings);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void pictures_come_in_order_and_broken_ones_are_left_out(int threads) throws InterruptedException {
        List<Path> files = files(50);
        List<Integer> indices = new ArrayList<>();
        try (ImageFeed feed = open(files, SETTINGS.withThreads(threads))) {
            for (Optional<PictureBatch> next = feed.next(); next.isPresent(); next = feed.next()) {
                try (PictureBatch batch = next.get()) {
                    assertThat(batch.pixels()).hasSize(batch.size() * SHAPE.values());
                    for (int i = 0; i < batch.size(); i++) {
                        BatchPicture picture = batch.pictures().get(i);
                        indices.add(picture.index());
                        assertThat(picture.file()).isEqualTo(files.get(picture.index()));
                        assertThat(picture.placement().originalWidth()).isEqualTo(3 + picture.index() % 40);
                        assertThat(batch.pixels()[i * SHAPE.values()]).isCloseTo(picture.index(), within());
                        assertThat(batch.pixels()[(i + 1) * SHAPE.values() - 1]).isCloseTo(picture.index(), within());
                    }
                }
            }
            assertThat(feed.broken().stream().map(BrokenImage::file))
                    .containsExactly(files.get(3), files.get(13), files.get(23), files.get(33), files.get(43));
        }

        assertThat(indices)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).filter(i -> i % 10 != 3).boxed().toList());
    }

    private static Offset<Float> within() {
        return Offset.offset(0.001f);
    }

    @Test
    void a_batch_in_which_all_are_broken_is_passed_over() throws InterruptedException {
        Path bad = write(folder, "bad.jpg", new byte[0]);
        Path good = write(folder, "good.jpg", resource("quarters.jpg"));
        try (ImageFeed feed = open(List.of(bad, bad, bad, bad, bad, good), SETTINGS)) {
            PictureBatch batch = feed.next().orElseThrow();

            assertThat(batch.pictures()).extracting(BatchPicture::index).containsExactly(5);
            assertThat(feed.next()).isEmpty();
            assertThat(feed.next()).isEmpty();
            assertThat(feed.broken()).hasSize(5);
        }
    }

    @Test
    void nothing_in_nothing_out() throws InterruptedException {
        try (ImageFeed feed = open(List.of(), SETTINGS)) {
            assertThat(feed.next()).isEmpty();
        }
    }

    @Test
    void sizes_are_those_of_the_picture_as_displayed() throws InterruptedException {
        Path turned = write(folder, "turned.jpg", withExif(resource("quarters.jpg"), 6));
        try (ImageFeed feed = open(List.of(turned), SETTINGS)) {
            Placement placement =
                    feed.next().orElseThrow().pictures().getFirst().placement();

            assertThat(placement.originalWidth()).isEqualTo(16);
            assertThat(placement.originalHeight()).isEqualTo(24);
        }
    }

    @Test
    void the_memory_of_closed_batches_is_used_again() throws InterruptedException {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        List<Path> many = Collections.nCopies(400, file);
        Set<Integer> arrays = new HashSet<>();
        try (ImageFeed feed = open(many, SETTINGS.withBatchesAhead(2))) {
            for (Optional<PictureBatch> next = feed.next(); next.isPresent(); next = feed.next()) {
                try (PictureBatch batch = next.get()) {
                    arrays.add(System.identityHashCode(batch.pixels()));
                }
            }
        }

        // Two ahead and the one at the consumer.
        assertThat(arrays).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void no_more_than_the_batches_ahead_are_decoded_before_they_are_asked_for() throws InterruptedException {
        List<Path> files =
                new ArrayList<>(Collections.nCopies(8, write(folder, "picture.jpg", resource("quarters.jpg"))));
        Path late = folder.resolve("late.jpg");
        files.add(late);
        try (ImageFeed feed = open(files, SETTINGS.withBatchesAhead(1))) {
            assertThat(feed.next()).isPresent();
            // The ninth file is in the third batch: it is not looked at before the second one is handed out.
            write(folder, "late.jpg", resource("quarters.jpg"));
            assertThat(feed.next()).isPresent();

            assertThat(feed.next().orElseThrow().pictures())
                    .extracting(BatchPicture::file)
                    .containsExactly(late);
            assertThat(feed.broken()).isEmpty();
        }
    }

    @Test
    void a_closed_batch_has_no_pixels() throws InterruptedException {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        try (ImageFeed feed = open(List.of(file), SETTINGS)) {
            PictureBatch batch = feed.next().orElseThrow();
            batch.close();
            batch.close();

            assertThatThrownBy(batch::pixels).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closing_in_the_middle_ends_all_threads() throws InterruptedException {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        ImageFeed feed = open(Collections.nCopies(4000, file), SETTINGS.withBatchSize(500));
        assertThat(feed.next()).isPresent();
        List<Thread> decoders = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("image-decoder") && !before.contains(thread))
                .toList();
        feed.close();
        feed.close();

        assertThat(decoders).isNotEmpty();
        for (Thread decoder : decoders) {
            assertThat(decoder.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThatThrownBy(feed::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_interrupted_consumer_hears_of_it_and_can_close() {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        try (ImageFeed feed = open(Collections.nCopies(1000, file), SETTINGS.withBatchSize(1000))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(feed::next).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
        }

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void pictures_larger_than_the_bound_on_decoding_still_come_through() throws InterruptedException {
        Path file = write(folder, "picture.jpg", resource("quarters.jpg"));
        int pictures = 0;
        try (ImageFeed feed = open(Collections.nCopies(40, file), SETTINGS.withDecodingBytes(1))) {
            for (Optional<PictureBatch> next = feed.next(); next.isPresent(); next = feed.next()) {
                pictures += next.get().size();
            }
        }

        assertThat(pictures).isEqualTo(40);
    }

    @Test
    void settings_that_cannot_work_are_refused_at_once() {
        assertThatThrownBy(() -> SETTINGS.withThreads(0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> SETTINGS.withBatchSize(0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ImageFeed.open(List.of(), Preprocessing.parse("raw:resize=5"), SHAPE_OF_24, SETTINGS))
                .isInstanceOf(RefusedException.class);
    }

    private static final InputShape SHAPE_OF_24 = new InputShape(24, 24, 3, Layout.NCHW);
}
