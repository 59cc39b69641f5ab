package org.filterscope.dataset.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.filterscope.fixture.Scenes;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTests {

    private static final int SCENES = 20;

    @TempDir
    private Path folder;

    private final ImageDecoder decoder = new ImageDecoder();
    private final PictureHasher hasher = new PictureHasher();

    @AfterEach
    void close() {
        decoder.close();
    }

    private Optional<PerceptualHash> hash(BufferedImage picture, float quality) {
        Path file = Scenes.jpeg(folder.resolve("picture.jpg"), picture, quality);
        return hasher.hash((Picture) decoder.decode(file));
    }

    private PerceptualHash hashOf(BufferedImage picture, float quality) {
        return hash(picture, quality).orElseThrow();
    }

    @Test
    void a_picture_resized_compressed_again_or_cut_a_little_stays_near() {
        for (int seed = 0; seed < SCENES; seed++) {
            BufferedImage scene = Scenes.aScene(seed);
            PerceptualHash hash = hashOf(scene, 0.95f);

            assertThat(hash.distance(hashOf(scene, 0.3f)))
                    .as("compressed %d", seed)
                    .isLessThanOrEqualTo(PerceptualHash.NEAR);
            assertThat(hash.distance(hashOf(Scenes.resized(scene, 160, 120), 0.8f)))
                    .as("half %d", seed)
                    .isLessThanOrEqualTo(PerceptualHash.NEAR);
            assertThat(hash.distance(hashOf(Scenes.resized(scene, 500, 333), 0.8f)))
                    .as("stretched %d", seed)
                    .isLessThanOrEqualTo(PerceptualHash.NEAR);
        }
    }

    @Test
    void most_pictures_cut_by_a_hundredth_on_each_side_stay_near() {
        long near = IntStream.range(0, SCENES)
                .filter(seed -> {
                    BufferedImage scene = Scenes.aScene(seed);
                    return hashOf(scene, 0.95f).distance(hashOf(Scenes.cut(scene, 3), 0.8f)) <= PerceptualHash.NEAR;
                })
                .count();

        assertThat(near).isGreaterThanOrEqualTo(SCENES * 9 / 10);
    }

    @Test
    void different_pictures_are_far_from_each_other() {
        List<PerceptualHash> hashes = IntStream.range(0, 80)
                .mapToObj(seed -> hashOf(Scenes.aScene(seed), 0.8f))
                .toList();

        assertThat(NearDuplicates.groups(hashes, PerceptualHash.NEAR)).isEmpty();
    }

    @Test
    void plain_pictures_have_no_hash_to_mistake_them_by() {
        assertThat(hash(Scenes.plain(Color.WHITE), 0.9f)).isEmpty();
        assertThat(hash(Scenes.plain(new Color(40, 90, 200)), 0.3f)).isEmpty();
    }

    @Test
    void groups_are_those_of_comparing_all_pairs() {
        Random random = new Random(1);
        List<PerceptualHash> hashes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long bits = random.nextLong();
            hashes.add(new PerceptualHash(bits));
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                long other = bits;
                for (int flips = random.nextInt(12); flips > 0; flips--) {
                    other ^= 1L << random.nextInt(64);
                }
                hashes.add(new PerceptualHash(other));
            }
        }

        for (int distance : new int[] {0, 3, 6, 7}) {
            assertThat(NearDuplicates.groups(hashes, distance))
                    .as("distance %d", distance)
                    .isEqualTo(byAllPairs(hashes, distance));
        }
        assertThatThrownBy(() -> NearDuplicates.groups(hashes, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Integer>> byAllPairs(List<PerceptualHash> hashes, int distance) {
        int[] group = IntStream.range(0, hashes.size()).toArray();
        for (int one = 0; one < group.length; one++) {
            for (int other = 0; other < one; other++) {
                if (hashes.get(one).distance(hashes.get(other)) <= distance) {
                    int from = Math.max(group[one], group[other]);
                    int to = Math.min(group[one], group[other]);
                    for (int i = 0; i < group.length; i++) {
                        group[i] = group[i] == from ? to : group[i];
                    }
                }
            }
        }
        return IntStream.range(0, group.length)
                .filter(each -> group[each] == each)
                .mapToObj(each -> IntStream.range(0, group.length)
                        .filter(i -> group[i] == each)
                        .boxed()
                        .toList())
                .filter(members -> members.size() > 1)
                .toList();
    }

    @Test
    void a_hundred_thousand_pictures_are_grouped_in_seconds() {
        Random random = new Random(2);
        List<PerceptualHash> hashes = new ArrayList<>(
                random.longs(100_000).mapToObj(PerceptualHash::new).toList());
        for (int i = 0; i < 100_000; i += 1000) {
            hashes.set(i + 1, new PerceptualHash(hashes.get(i).bits() ^ 0x8000_0100_0010_0001L));
        }

        List<List<Integer>> groups =
                assertTimeout(Duration.ofSeconds(10), () -> NearDuplicates.groups(hashes, PerceptualHash.NEAR));

        assertThat(groups).hasSize(100);
    }
}
