package org.filterscope.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.job.JobId;
import org.filterscope.model.ModelId;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.ContentHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The explanations in the database, from the moment they are asked for. */
@Component
class ExplanationTable {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Clock clock;
    private final JsonMapper json;

    ExplanationTable(JdbcClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** An explanation as it is kept. */
    record Entry(ExplanationOrder order, Optional<Instant> trashedAt, Optional<ExplanationResult> result) {}

    void insert(ExplanationOrder order) {
        ExplanationSubject subject = order.subject();
        database.sql("""
                        insert into explanation (id, project_id, model_id, model_name, model_hash, layer, layer_position,
                            preprocessing, input_height, input_width, reference_dataset, reference_subset, reference_name,
                            probing_dataset, probing_subset, probing_name, settings, input_hash, job_id, requested_by,
                            requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        order.id().value(),
                        order.project().value(),
                        subject.model().value(),
                        subject.modelName(),
                        subject.modelHash(),
                        subject.layer(),
                        subject.layerPosition(),
                        subject.preprocessing(),
                        subject.inputHeight(),
                        subject.inputWidth(),
                        order.reference().dataset().value(),
                        subset(order.reference()),
                        order.referenceName(),
                        order.probing().dataset().value(),
                        subset(order.probing()),
                        order.probingName(),
                        json.writeValueAsString(order.settings()),
                        order.inputHash(),
                        order.job().value(),
                        order.requestedBy(),
                        Timestamp.from(order.requestedAt())))
                .update();
    }

    private static @Nullable UUID subset(ImageChoice choice) {
        return choice.subset().map(SubsetId::value).orElse(null);
    }

    /** Whoever asks again waits for another job. */
    void askAgain(ExplanationId id, JobId job, String requestedBy) {
        database.sql("update explanation set job_id = ?, requested_by = ?, requested_at = ? where id = ?")
                .params(job.value(), requestedBy, now(), id.value())
                .update();
    }

    /** From now on the explanation holds the files of this explainer. */
    void give(ExplanationId id, UUID explainer) {
        database.sql("update explanation set explainer_id = ? where id = ?")
                .params(explainer, id.value())
                .update();
    }

    /** The explainer whose files the explanation holds. */
    Optional<UUID> explainerOf(ExplanationId id) {
        return database.sql("select explainer_id from explanation where id = ? and explainer_id is not null")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    /** An explanation that holds the files of an explainer. */
    Optional<ExplanationId> holderOf(UUID explainer) {
        return database.sql("select id from explanation where explainer_id = ? order by requested_at, id limit 1")
                .param(explainer)
                .query(UUID.class)
                .optional()
                .map(ExplanationId::new);
    }

    /** Keeps what came of it; tells whether the explanation was still there. */
    boolean finish(ExplanationId id, ExplanationResult result) {
        return database.sql("""
                        update explanation set explainer_id = ?, made_at = ?, seconds = ?, program = ?, device = ?,
                            lexicon_text = ?, filters = ?, reliable_filters = ?, dead_filters = ?, images = ?,
                            images_left_out = ?, grid_height = ?, grid_width = ?, result_file = ?, grids_file = ?,
                            votes_file = ?, sample_file = ?, sprites_file = ?
                        where id = ? and made_at is null""")
                        .params(Arrays.asList(
                                result.explainer(),
                                Timestamp.from(result.madeAt()),
                                result.seconds(),
                                result.program(),
                                result.device(),
                                result.lexicon(),
                                result.filters(),
                                result.reliable(),
                                result.dead(),
                                result.images(),
                                result.imagesLeftOut(),
                                result.gridHeight(),
                                result.gridWidth(),
                                result.file().hex(),
                                result.grids().hex(),
                                extra(result, ExplanationResult.Extras::votes),
                                extra(result, ExplanationResult.Extras::sample),
                                extra(result, ExplanationResult.Extras::sprites),
                                id.value()))
                        .update()
                == 1;
    }

    private static @Nullable String extra(
            ExplanationResult result, Function<ExplanationResult.Extras, ContentHash> which) {
        return result.extras().map(which).map(ContentHash::hex).orElse(null);
    }

    Optional<Entry> find(ExplanationId id) {
        return database.sql("select * from explanation where id = ?")
                .param(id.value())
                .query(this::entry)
                .optional();
    }

    Optional<Entry> findByInputs(ProjectId project, String inputHash) {
        return database.sql("select * from explanation where project_id = ? and input_hash = ?")
                .params(project.value(), inputHash)
                .query(this::entry)
                .optional();
    }

    List<Entry> ofProject(ProjectId project) {
        return database.sql("""
                        select * from explanation where project_id = ? and trashed_at is null
                        order by requested_at desc, id limit ?""")
                .params(project.value(), MOST)
                .query(this::entry)
                .list();
    }

    List<Entry> ofLayer(ModelId model, String layer) {
        return database.sql("""
                        select * from explanation where model_id = ? and layer = ? and trashed_at is null
                        order by requested_at desc, id limit ?""")
                .params(model.value(), layer, MOST)
                .query(this::entry)
                .list();
    }

    /** Images a second of the latest explanation of a model. */
    Optional<Double> speed(ModelId model) {
        return database.sql("""
                        select images / seconds from explanation where model_id = ? and made_at is not null and seconds > 0
                        order by made_at desc limit 1""").param(model.value()).query(Double.class).optional();
    }

    void trash(ExplanationId id) {
        database.sql("update explanation set trashed_at = ? where id = ? and trashed_at is null")
                .params(now(), id.value())
                .update();
    }

    void restore(ExplanationId id) {
        database.sql("update explanation set trashed_at = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Removes an explanation with its filters, words and images. */
    void delete(ExplanationId id) {
        database.sql("delete from explanation where id = ?").param(id.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        ExplanationSubject subject = new ExplanationSubject(
                new ModelId(uuid(row, "model_id")),
                row.getString("model_name"),
                row.getString("model_hash"),
                row.getString("layer"),
                row.getInt("layer_position"),
                row.getString("preprocessing"),
                row.getInt("input_height"),
                row.getInt("input_width"));
        ExplanationOrder order = new ExplanationOrder(
                new ExplanationId(uuid(row, "id")),
                new ProjectId(uuid(row, "project_id")),
                subject,
                choice(row, "reference"),
                row.getString("reference_name"),
                choice(row, "probing"),
                row.getString("probing_name"),
                json.readValue(row.getString("settings"), ExplanationSettings.class),
                row.getString("input_hash"),
                new JobId(uuid(row, "job_id")),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant());
        return new Entry(
                order, Optional.ofNullable(row.getTimestamp("trashed_at")).map(Timestamp::toInstant), result(row));
    }

    private static Optional<ExplanationResult> result(ResultSet row) throws SQLException {
        Timestamp madeAt = row.getTimestamp("made_at");
        if (madeAt == null) {
            return Optional.empty();
        }
        return Optional.of(new ExplanationResult(
                uuid(row, "explainer_id"),
                madeAt.toInstant(),
                row.getDouble("seconds"),
                row.getString("program"),
                row.getString("device"),
                row.getString("lexicon_text"),
                row.getInt("filters"),
                row.getInt("reliable_filters"),
                row.getInt("dead_filters"),
                row.getInt("images"),
                row.getInt("images_left_out"),
                row.getInt("grid_height"),
                row.getInt("grid_width"),
                new ContentHash(row.getString("result_file")),
                new ContentHash(row.getString("grids_file")),
                extras(row)));
    }

    private static Optional<ExplanationResult.Extras> extras(ResultSet row) throws SQLException {
        String votes = row.getString("votes_file");
        return votes == null
                ? Optional.empty()
                : Optional.of(new ExplanationResult.Extras(
                        new ContentHash(votes),
                        new ContentHash(row.getString("sample_file")),
                        new ContentHash(row.getString("sprites_file"))));
    }

    private static ImageChoice choice(ResultSet row, String what) throws SQLException {
        return new ImageChoice(
                new DatasetId(uuid(row, what + "_dataset")),
                Optional.ofNullable(row.getObject(what + "_subset", UUID.class)).map(SubsetId::new));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
