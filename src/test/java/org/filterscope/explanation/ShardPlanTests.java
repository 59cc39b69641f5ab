package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.filterscope.job.ShardRange;
import org.junit.jupiter.api.Test;

class ShardPlanTests {

    @Test
    void ranges_follow_one_another_and_begin_after_whole_batches() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            int images = 1 + random.nextInt(5000);
            ShardPlan plan = new ShardPlan(1 + random.nextInt(1500), 1 + random.nextInt(64));

            List<ShardRange> ranges = plan.cut(images);

            long end = 0;
            for (ShardRange range : ranges) {
                assertThat(range.from()).isEqualTo(end);
                assertThat(range.from() % plan.batch()).isZero();
                assertThat(range.size()).isLessThan(plan.target() + plan.batch());
                end = range.to();
            }
            assertThat(end).as("%s of %d images", plan, images).isEqualTo(images);
        }
    }

    @Test
    void ranges_are_of_about_equal_length() {
        assertThat(new ShardPlan(1000, 32).cut(10_000))
                .hasSize(10)
                .allSatisfy(range -> assertThat(range.size()).isBetween(980L, 1024L));
        assertThat(new ShardPlan(1000, 32).cut(1030)).hasSize(2);
        assertThat(new ShardPlan(1000, 32).cut(1024)).containsExactly(new ShardRange(0, 1024));
        assertThat(new ShardPlan(1000, 32).cut(1)).containsExactly(new ShardRange(0, 1));
        assertThat(new ShardPlan(1000, 32).cut(0)).isEmpty();
    }

    @Test
    void few_images_are_shared_by_nodes_without_one_of_them_waiting_long() {
        ShardPlan usual = new ShardPlan(1000, 32);

        assertThat(usual.shared(2550).cut(2550))
                .hasSize(8)
                .allSatisfy(range -> assertThat(range.size()).isBetween(288L, 352L));
        assertThat(usual.shared(600).cut(600)).hasSize(3);
        assertThat(usual.shared(100).cut(100)).hasSize(1);
        assertThat(usual.shared(10_000)).isEqualTo(usual);
        assertThat(new ShardPlan(32, 32).shared(2550)).isEqualTo(new ShardPlan(32, 32));
    }

    @Test
    void ranges_grow_where_what_is_kept_of_all_would_not_fit() {
        ShardPlan usual = new ShardPlan(1000, 32);

        assertThat(usual.fitting(100_000, 26 << 20, 4L << 30)).isEqualTo(usual);
        assertThat(usual.fitting(100_000, 420L << 20, 4L << 30).cut(100_000)).hasSizeLessThanOrEqualTo(9);
        assertThat(usual.fitting(100_000, 5L << 30, 4L << 30).cut(100_000)).hasSize(1);
        assertThatThrownBy(() -> new ShardPlan(0, 32)).hasMessageContaining("has images");
    }
}
