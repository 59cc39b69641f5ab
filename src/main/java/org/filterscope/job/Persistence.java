package org.filterscope.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Writes down what became of work, also when the database is away for a while. */
final class Persistence {

    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final Duration REST = Duration.ofSeconds(1);

    private Persistence() {}

    /**
     * Does something in the database, again and again until it succeeds.
     *
     * @param worthwhile whether to try again after a fault that can pass
     */
    static void until(BooleanSupplier worthwhile, Runnable action) {
        while (true) {
            try {
                action.run();
                return;
            } catch (DataAccessException | TransactionException e) {
                if (!PassingFaults.canPass(e) || !worthwhile.getAsBoolean()) {
                    throw e;
                }
                LOG.warn("The end of some work cannot be written down yet; trying again", e);
                RunControl.rest(REST);
            }
        }
    }
}
