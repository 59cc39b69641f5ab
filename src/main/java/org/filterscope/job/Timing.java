package org.filterscope.job;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.quartz.CronExpression;

/** When a schedule asks for its job. */
public sealed interface Timing {

    /** The shortest time between two runs. */
    Duration SHORTEST = Duration.ofMinutes(1);

    /**
     * The next times after an instant.
     *
     * @param start when the schedule was made
     * @return at most that many, ascending; fewer where there are no more
     */
    List<Instant> next(Instant start, Instant after, int number);

    /**
     * By the calendar.
     *
     * @param expression six or seven fields as Quartz reads them: seconds, minutes, hours, day of month, month, day of week,
     *     year
     * @param zone whose clock it follows, over changes between summer and winter time too
     */
    record Cron(String expression, ZoneId zone) implements Timing {

        private static final int LOOKED_AT = 5;

        public Cron {
            List<Instant> times = next(parsed(expression), Instant.now(), LOOKED_AT);
            for (int i = 1; i < times.size(); i++) {
                if (Duration.between(times.get(i - 1), times.get(i)).compareTo(SHORTEST) < 0) {
                    throw new RefusedException("A schedule asks for its job at most once a minute; begin with 0 for the"
                            + " seconds and one minute, as in 0 30 6 ? * MON.");
                }
            }
        }

        private static CronExpression parsed(String expression) {
            try {
                return new CronExpression(expression);
            } catch (ParseException | RuntimeException e) {
                throw new RefusedException(
                        "“" + expression + "” is no cron expression (" + e.getMessage()
                                + "); write six fields, such as 0 30 6 ? * MON for Mondays at half past six.",
                        e);
            }
        }

        @Override
        public List<Instant> next(Instant start, Instant after, int number) {
            CronExpression cron = parsed(expression);
            cron.setTimeZone(TimeZone.getTimeZone(zone));
            return next(cron, after.isBefore(start) ? start : after, number);
        }

        private static List<Instant> next(CronExpression cron, Instant after, int number) {
            return Stream.iterate(
                            Optional.of(after),
                            Optional::isPresent,
                            last -> last.map(Date::from)
                                    .map(cron::getNextValidTimeAfter)
                                    .map(Date::toInstant))
                    .flatMap(Optional::stream)
                    .skip(1)
                    .limit(number)
                    .toList();
        }
    }

    /**
     * At equal distances, the first time one such distance after the schedule was made.
     *
     * @param period at least a minute
     */
    record Every(Duration period) implements Timing {

        public Every {
            if (period.compareTo(SHORTEST) < 0) {
                throw new RefusedException("A schedule asks for its job at most once a minute; choose a longer time.");
            }
        }

        @Override
        public List<Instant> next(Instant start, Instant after, int number) {
            long passed =
                    after.isBefore(start) ? 0 : Duration.between(start, after).dividedBy(period);
            List<Instant> times = new ArrayList<>();
            for (long i = passed + 1; i <= passed + number; i++) {
                times.add(start.plus(period.multipliedBy(i)));
            }
            return times;
        }
    }
}
