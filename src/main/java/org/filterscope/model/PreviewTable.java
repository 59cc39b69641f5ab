package org.filterscope.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Previews in the database, those who wait for one, and the pictures that were uploaded for them. */
@Component
class PreviewTable {

    private static final int LONGEST_NAME = 500;

    private final JdbcClient database;
    private final PreviewText text;
    private final Clock clock;

    PreviewTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.text = new PreviewText(json);
        this.clock = clock;
    }

    Optional<Preview> find(String look) {
        return database.sql("select result from model_preview where look = ?")
                .param(look)
                .query(String.class)
                .optional()
                .map(text::read);
    }

    /** Keeps a preview for those who wait for it; where nobody does any more, it is dropped. */
    @Transactional
    public void keep(String look, ModelId model, TrialPictures pictures, Preview preview) {
        if (!isWished(look)) {
            return;
        }
        Optional<UUID> page = pictures.uploaded().stream().findFirst().flatMap(this::pageOf);
        try {
            database.sql("insert into model_preview (look, model_id, page_id, made_at, result) values (?, ?, ?, ?, ?)")
                    .param(look)
                    .param(model.value())
                    .param(page.orElse(null))
                    .param(now())
                    .param(text.write(preview))
                    .update();
        } catch (DuplicateKeyException _) {
            // an attempt that was given up as lost has kept the same
        }
    }

    private Optional<UUID> pageOf(UUID picture) {
        return database.sql("select page_id from model_preview_picture where id = ?")
                .param(picture)
                .query(UUID.class)
                .optional();
    }

    void wish(UUID waiter, String look) {
        database.sql("insert into model_preview_wish (waiter_id, look, since) values (?, ?, ?)")
                .params(waiter, look, now())
                .update();
    }

    void forgetWish(UUID waiter) {
        database.sql("delete from model_preview_wish where waiter_id = ?")
                .param(waiter)
                .update();
    }

    /** Whether anybody waits for a preview. */
    boolean isWished(String look) {
        return database.sql("select count(*) from model_preview_wish where look = ?")
                        .param(look)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps a picture as long as the page that it was uploaded to is open. */
    UUID add(UUID page, ModelId model, String name, byte[] content) {
        UUID id = UUID.randomUUID();
        database.sql("insert into model_preview_picture (id, page_id, model_id, name, content, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        page,
                        model.value(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        content,
                        now())
                .update();
        return id;
    }

    /** Lays an uploaded picture down in a new file. */
    Optional<SamplePicture> layDown(ModelId model, UUID id, Path file) {
        return database.sql("select name, content from model_preview_picture where id = ? and model_id = ?")
                .params(id, model.value())
                .query((row, _) -> new SamplePicture(row.getString("name"), written(row, file)))
                .optional();
    }

    private static Path written(ResultSet row, Path file) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            Files.copy(content, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was uploaded to a page, and what was seen of it. */
    @Transactional
    public void forgetPage(UUID page) {
        for (String table : List.of("model_preview_picture", "model_preview")) {
            database.sql("delete from " + table + " where page_id = ?")
                    .param(page)
                    .update();
        }
    }

    /** Removes what is older than an instant. */
    @Transactional
    public void forgetBefore(Instant instant) {
        Timestamp limit = Timestamp.from(instant);
        database.sql("delete from model_preview where made_at < ?").param(limit).update();
        database.sql("delete from model_preview_wish where since < ?")
                .param(limit)
                .update();
        database.sql("delete from model_preview_picture where uploaded_at < ?")
                .param(limit)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
