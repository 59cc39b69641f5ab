package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.job.ShardRange;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.BrokenImage;
import org.junit.jupiter.api.Test;

class SeenImagesTests {

    private static final List<Path> FILES =
            IntStream.range(0, 20).mapToObj(i -> Path.of("picture " + i % 15)).toList();

    private static SeenImages seen(int from, int to, int... broken) {
        return new SeenImages(
                new ShardRange(from, to),
                FILES,
                IntStream.of(broken)
                        .mapToObj(place -> new BrokenImage(FILES.get(place), "is empty"))
                        .toList(),
                "cpu");
    }

    @Test
    void files_without_a_picture_are_known_by_their_places_also_where_copies_of_them_are() {
        SeenImages seen = seen(10, 20, 12, 17);
        seen.merge(seen(0, 10, 2));

        assertThat(seen.brokenPlaces().keySet()).containsExactly(2, 12, 17);
        assertThat(seen.broken(FILES))
                .extracting(BrokenImage::file)
                .containsExactly(FILES.get(2), FILES.get(12), FILES.get(2));
        assertThatCode(() -> seen.requireAll(20)).doesNotThrowAnyException();
    }

    @Test
    void no_image_is_counted_twice_and_none_is_missing() {
        SeenImages seen = seen(0, 5);
        seen.merge(seen(10, 20));

        assertThatThrownBy(() -> seen.requireAll(20)).hasMessageContaining("from 5 to 20 were not seen");
        for (SeenImages again : List.of(seen(0, 5), seen(4, 6), seen(5, 11), seen(0, 20), seen(12, 14))) {
            assertThatThrownBy(() -> seen.merge(again)).hasMessageContaining("twice");
        }
        seen.merge(seen(5, 10));
        assertThatCode(() -> seen.requireAll(20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> seen.requireAll(21)).hasMessageContaining("from 20 to 21");
    }

    @Test
    void a_part_says_which_work_it_is_of() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DissectionPart(seen(0, 5, 1), java.util.Optional.empty(), new SpriteCells()).write(out, "one work");

        DissectionPart read = DissectionPart.read(new ByteArrayInputStream(out.toByteArray()), "one work");
        assertThat(read.seen().brokenPlaces()).containsOnlyKeys(1);
        assertThat(read.seen().device()).isEqualTo("cpu");
        assertThatThrownBy(() -> DissectionPart.read(new ByteArrayInputStream(out.toByteArray()), "another"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ReferencePart.read(new ByteArrayInputStream(out.toByteArray()), "one work"))
                .isInstanceOf(RefusedException.class);
    }
}
