package org.filterscope.bias.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.statistics.Decision;
import org.junit.jupiter.api.Test;

class ReviewHashTests {

    private static final AuditReview.Remark REMARK = new AuditReview.Remark(
            Optional.of("apron"), "Ada", Instant.parse("2026-01-02T03:04:05Z"), "Kitchen scenes");

    private static AuditReview aReview(AuditReview.CorrectedDifference... corrected) {
        return new AuditReview(
                List.of(REMARK), List.of(), List.of(), List.of(), List.of(), List.of(corrected), List.of());
    }

    private static AuditReview.CorrectedDifference aDifference(double upper, Decision decision) {
        return new AuditReview.CorrectedDifference("apron", 0, 1, 0.1, -0.1, upper, 0.95, decision);
    }

    /**
     * Made with sha256sum over {@code {"actions":[],"deviations":[],"humanChecks":[],"remarks":[{"at":"2026-01-02T03:04:05Z",
     * "author":"Ada","text":"Kitchen scenes","word":"apron"}],"signatures":[]}} on one line without spaces between fields.
     */
    @Test
    void a_review_without_checks_has_the_hash_that_anybody_computes_from_its_text() {
        assertThat(ReviewHash.of(aReview()))
                .isEqualTo("b7bcece2a295c677d305f8ccd0b174c3fac85c27737c7d962637c4bb78366589");
    }

    @Test
    void what_checks_made_of_a_difference_is_covered() {
        String hash = ReviewHash.of(aReview(aDifference(0.3, Decision.of(true, true, false))));

        assertThat(hash).isNotEqualTo(ReviewHash.of(aReview()));
        assertThat(hash).isNotEqualTo(ReviewHash.of(aReview(aDifference(0.4, Decision.of(true, true, false)))));
        assertThat(hash).isNotEqualTo(ReviewHash.of(aReview(aDifference(0.3, Decision.of(true, false, false)))));
    }
}
