package org.filterscope.explanation.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileBinsTests {

    @Test
    void every_image_of_a_sample_belongs_to_one_bin_and_the_strongest_come_first() {
        double[] peaks = IntStream.range(0, 200).mapToDouble(i -> (i * 7) % 200).toArray();

        List<QuantileBins.Bin> bins = QuantileBins.of(peaks);

        assertThat(bins).extracting(QuantileBins.Bin::from).containsExactly(0.99, 0.95, 0.75, 0.5, 0.25, 0.0);
        assertThat(bins).extracting(QuantileBins.Bin::highest).containsExactly(199.0, 197.0, 189.0, 149.0, 99.0, 49.0);
        assertThat(bins).extracting(QuantileBins.Bin::lowest).containsExactly(198.0, 190.0, 150.0, 100.0, 50.0, 0.0);
        assertThat(bins)
                .allSatisfy(bin -> assertThat(bin.images())
                        .hasSizeBetween(1, 8)
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo((one, other) -> Double.compare(peaks[other], peaks[one])));
    }

    @Test
    void a_small_sample_leaves_narrow_bins_out() {
        assertThat(QuantileBins.of(new double[] {3, 1, 2}))
                .flatExtracting(QuantileBins.Bin::images)
                .containsExactly(0, 2, 1);
        assertThat(QuantileBins.of(new double[0])).isEmpty();
    }
}
