package org.filterscope.job;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.filterscope.refusal.UnavailableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells faults that can pass by themselves, such as a database that is restarted, from those that will come again. */
final class PassingFaults {

    private static final int LONGEST_CHAIN = 20;

    private PassingFaults() {}

    /** Whether the same work can succeed a little later. */
    static boolean canPass(Throwable fault) {
        Throwable cause = fault;
        for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
            boolean passing = switch (cause) {
                case UnavailableException _,
                        TransientDataAccessException _,
                        RecoverableDataAccessException _,
                        DataAccessResourceFailureException _,
                        CannotCreateTransactionException _,
                        TransactionSystemException _,
                        SQLTransientException _,
                        SQLRecoverableException _,
                        SocketTimeoutException _,
                        SocketException _ -> true;
                default -> false;
            };
            if (passing) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
