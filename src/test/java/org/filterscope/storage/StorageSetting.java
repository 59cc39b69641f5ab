package org.filterscope.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of files have in a workspace: things of their own, and a clock that can be put forward. */
@TestConfiguration
class StorageSetting {

    @Bean
    Things things(JdbcClient database) {
        return new Things(database);
    }

    @Bean
    @Primary
    PassingTime passingTime() {
        return new PassingTime();
    }

    /** The time of day, put forward by what a test likes. */
    static final class PassingTime extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
