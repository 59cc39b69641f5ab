package org.filterscope.explanation.trial;

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
import org.filterscope.explanation.ExplanationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The pictures that layers are tried on, and what came of it, where every node finds them. */
@Component
class TrialTable {

    private static final int LONGEST_NAME = 500;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    TrialTable(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps a picture as long as the page that it was dropped on is open. */
    UUID add(UUID page, ExplanationId explanation, String name, byte[] content) {
        UUID id = UUID.randomUUID();
        database.sql("insert into trial_picture (id, explanation_id, page_id, name, content, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, explanation.value(), page, shortened(name), content, now())
                .update();
        return id;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** What a picture is called. */
    Optional<KeptPicture> find(ExplanationId explanation, UUID picture) {
        return database.sql("select * from trial_picture where id = ? and explanation_id = ?")
                .params(picture, explanation.value())
                .query(TrialTable::picture)
                .optional();
    }

    /** The pictures that were kept, the latest first. */
    List<KeptPicture> kept(ExplanationId explanation) {
        return database.sql("""
                        select * from trial_picture where explanation_id = ? and kept_by is not null
                        order by uploaded_at desc, id""")
                .param(explanation.value())
                .query(TrialTable::picture)
                .list();
    }

    private static KeptPicture picture(ResultSet row, int index) throws SQLException {
        return new KeptPicture(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("kept_by")),
                row.getTimestamp("uploaded_at").toInstant());
    }

    /** Lays a picture that was not kept down in a new file; tells whether it was there. */
    boolean layDown(UUID picture, Path file) {
        return database.sql("select content from trial_picture where id = ? and content is not null")
                .param(picture)
                .query((row, _) -> written(row, file))
                .optional()
                .isPresent();
    }

    private static Path written(ResultSet row, Path file) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            Files.copy(content, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From now on the picture has a name and stays; its content lies among the files of the explanation.
     *
     * @return whether it was still there, and not kept before
     */
    boolean keep(UUID picture, String name, String by) {
        return database.sql("""
                        update trial_picture set name = ?, kept_by = ?, page_id = null, content = null
                        where id = ? and kept_by is null""").params(shortened(name), by, picture).update() == 1;
    }

    void delete(UUID picture) {
        database.sql("delete from trial_picture where id = ?").param(picture).update();
    }

    Optional<Trial> find(String look) {
        return database.sql("select result from trial_look where look = ?")
                .param(look)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Trial.class));
    }

    /** Keeps what came of a trial, unless its picture is gone meanwhile. */
    @Transactional
    public void keep(TrialPlan plan, Trial trial) {
        if (plan.picture().isPresent() && find(plan.id(), plan.picture().get()).isEmpty()) {
            return;
        }
        try {
            database.sql("insert into trial_look (look, explanation_id, picture_id, made_at, result)"
                            + " values (?, ?, ?, ?, ?)")
                    .param(plan.look())
                    .param(plan.explanation())
                    .param(plan.picture().orElse(null))
                    .param(now())
                    .param(json.writeValueAsString(trial))
                    .update();
        } catch (DuplicateKeyException _) {
            // an attempt that was given up as lost has kept the same
        }
    }

    /** Removes what was dropped on a page and not kept, and what came of it. */
    void forgetPage(UUID page) {
        database.sql("delete from trial_picture where page_id = ?").param(page).update();
    }

    /** Removes what is older than an instant, but not what was kept. */
    void forgetBefore(Instant instant) {
        Timestamp limit = Timestamp.from(instant);
        database.sql("delete from trial_look where made_at < ?").param(limit).update();
        database.sql("delete from trial_picture where uploaded_at < ? and kept_by is null")
                .param(limit)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
