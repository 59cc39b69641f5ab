package org.filterscope.job;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database takes for the least that a durable queue has to write: a row that is inserted, updated and committed. */
@Component
@ConditionalOnProperty(QueueBench.ON)
class PlainWrites {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    PlainWrites(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** How long one of so many takes. */
    double millis(int number) {
        database.sql(
                        "create table bench_plain (id uuid primary key, state varchar(20) not null, text varchar(500) not null)")
                .update();
        write(Math.max(1, number / 10));
        long begun = System.nanoTime();
        write(number);
        return (System.nanoTime() - begun) / 1e6 / number;
    }

    private void write(int number) {
        for (int each = 0; each < number; each++) {
            transaction.executeWithoutResult(_ -> {
                UUID id = UUID.randomUUID();
                database.sql("insert into bench_plain (id, state, text) values (?, 'QUEUED', 'Count')")
                        .param(id)
                        .update();
                database.sql("update bench_plain set state = 'DONE' where id = ?")
                        .param(id)
                        .update();
            });
        }
    }
}
