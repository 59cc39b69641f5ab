package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import org.filterscope.refusal.RefusedException;
import org.filterscope.refusal.UnavailableException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class PassingFaultsTests {

    @Test
    void a_store_or_a_database_that_is_away_can_come_back() {
        assertThat(PassingFaults.canPass(new UnavailableException("The store is away.", new ConnectException())))
                .isTrue();
        assertThat(PassingFaults.canPass(new IllegalStateException(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(PassingFaults.canPass(new CannotGetJdbcConnectionException("away")))
                .isTrue();
    }

    @Test
    void what_is_wrong_stays_wrong() {
        assertThat(PassingFaults.canPass(new RefusedException("This is no model.")))
                .isFalse();
        assertThat(PassingFaults.canPass(new IllegalStateException("a mistake of ours")))
                .isFalse();
        assertThat(PassingFaults.canPass(new OutOfMemoryError())).isFalse();
    }
}
