package org.filterscope.explanation.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.tensor.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The readings in the database. */
@Component
class ReadingTable {

    private final JdbcClient database;
    private final Clock clock;

    ReadingTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a reading, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is one of the same inputs
     */
    void insert(UUID id, ReadingOrder order, ContentHash file, int images, int leftOut) {
        database.sql("""
                        insert into image_reading (id, explanation_id, input_hash, dataset_id, subset_id, file_hash, images,
                            images_left_out, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        order.explanation().value(),
                        order.hash(),
                        order.images().dataset().value(),
                        order.images().subset().map(SubsetId::value).orElse(null),
                        file.hex(),
                        images,
                        leftOut,
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** The content of the reading of some inputs. */
    Optional<ContentHash> find(ExplanationId explanation, String inputHash) {
        return database.sql("select file_hash from image_reading where explanation_id = ? and input_hash = ?")
                .params(explanation.value(), inputHash)
                .query(String.class)
                .optional()
                .map(ContentHash::new);
    }
}
