package org.filterscope.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models in the database. */
@Component
class ModelTable {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ModelTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Transactional
    void insert(Model model, UserId creator) {
        database.sql("""
                        insert into model (id, project_id, name, description, hash, wanted_signature, wanted_height,
                            wanted_width, signature, height, width, channels, layout, rescales_input, preprocessing,
                            classes, layer_count, filter_count, bytes, created_by, created_at)
                        values (:id, :project, :name, :description, :hash, :wantedSignature, :wantedHeight,
                            :wantedWidth, :signature, :height, :width, :channels, :layout, :rescales, :preprocessing,
                            :classes, :layers, :filters, :bytes, :creator, :createdAt)""")
                .param("id", model.id().value())
                .param("project", model.project().value())
                .param("name", model.name())
                .param("description", model.description())
                .param("hash", model.hash())
                .param("wantedSignature", model.options().signature(), Types.VARCHAR)
                .param("wantedHeight", model.options().height(), Types.INTEGER)
                .param("wantedWidth", model.options().width(), Types.INTEGER)
                .param("signature", model.signature())
                .param("height", model.input().height())
                .param("width", model.input().width())
                .param("channels", model.input().channels())
                .param("layout", model.input().layout().name())
                .param("rescales", model.rescalesInput())
                .param("preprocessing", model.preprocessing().text())
                .param("classes", model.classes())
                .param("layers", model.layers().size())
                .param("filters", model.filters())
                .param("bytes", model.bytes())
                .param("creator", creator.value())
                .param("createdAt", Timestamp.from(model.createdAt()))
                .update();
        batches.batchUpdate(
                "insert into model_layer (model_id, place, name, activation, kernels, filters, height, width)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                model.layers().stream().map(layer -> row(model.id(), layer)).toList());
        insertLabels(model.id(), model.labels());
    }

    private static Object[] row(ModelId model, ModelLayer layer) {
        return new Object[] {
            model.value(),
            layer.position(),
            layer.name(),
            layer.activation(),
            layer.kernels(),
            layer.shape().filters(),
            layer.shape().height(),
            layer.shape().width()
        };
    }

    private void insertLabels(ModelId model, ClassLabels labels) {
        batches.batchUpdate(
                "insert into model_label (model_id, place, name) values (?, ?, ?)",
                IntStream.range(0, labels.names().size())
                        .mapToObj(i ->
                                new Object[] {model.value(), i, labels.names().get(i)})
                        .toList());
    }

    /** A model that is not in the trash. */
    Optional<Model> find(ModelId id) {
        return database.sql("""
                        select m.*, a.name as creator from model m join account a on a.id = m.created_by
                        where m.id = ? and m.trashed_at is null""")
                .param(id.value())
                .query((row, _) -> model(row, layers(id), labels(id)))
                .optional();
    }

    private List<ModelLayer> layers(ModelId id) {
        return database.sql("select * from model_layer where model_id = ? order by place")
                .param(id.value())
                .query((row, _) -> new ModelLayer(
                        row.getInt("place"),
                        row.getString("name"),
                        row.getString("activation"),
                        row.getString("kernels"),
                        new LayerShape(row.getInt("filters"), row.getInt("height"), row.getInt("width"))))
                .list();
    }

    private ClassLabels labels(ModelId id) {
        return new ClassLabels(database.sql("select name from model_label where model_id = ? order by place")
                .param(id.value())
                .query((row, _) -> row.getString("name"))
                .list());
    }

    List<ModelCard> ofProject(ProjectId project) {
        return database.sql(
                        "select * from model where project_id = ? and trashed_at is null order by created_at desc, id")
                .param(project.value())
                .query((row, _) -> card(row))
                .list();
    }

    /** Whether any model, also one in the trash, consists of these files. */
    boolean knows(String hash) {
        return database.sql("select count(*) from model where hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean exists(ModelId id) {
        return database.sql("select count(*) from model where id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void rename(ModelId id, String name, String description) {
        database.sql("update model set name = ?, description = ? where id = ?")
                .params(name, description, id.value())
                .update();
    }

    void preprocess(ModelId id, String text) {
        database.sql("update model set preprocessing = ? where id = ?")
                .params(text, id.value())
                .update();
    }

    @Transactional
    void label(ModelId id, ClassLabels labels) {
        database.sql("delete from model_label where model_id = ?")
                .param(id.value())
                .update();
        insertLabels(id, labels);
    }

    /** Hides a model. */
    void hide(ModelId id, Instant now) {
        database.sql("update model set trashed_at = ? where id = ?")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    /** Shows a hidden model again. */
    void show(ModelId id) {
        database.sql("update model set trashed_at = null where id = ?")
                .param(id.value())
                .update();
    }

    /** The hash of a model's files, also of a hidden one. */
    Optional<String> hashOf(ModelId id) {
        return database.sql("select hash from model where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Transactional
    void delete(ModelId id) {
        database.sql("delete from model_label where model_id = ?")
                .param(id.value())
                .update();
        database.sql("delete from model_layer where model_id = ?")
                .param(id.value())
                .update();
        database.sql("delete from model where id = ?").param(id.value()).update();
    }

    private static Model model(ResultSet row, List<ModelLayer> layers, ClassLabels labels) throws SQLException {
        return new Model(
                id(row),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("hash"),
                new ModelOptions(
                        row.getString("wanted_signature"),
                        row.getObject("wanted_height", Integer.class),
                        row.getObject("wanted_width", Integer.class)),
                row.getString("signature"),
                input(row),
                row.getBoolean("rescales_input"),
                Preprocessing.parse(row.getString("preprocessing")),
                row.getInt("classes"),
                labels,
                layers,
                row.getLong("bytes"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("creator"));
    }

    private static ModelCard card(ResultSet row) throws SQLException {
        return new ModelCard(
                id(row),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                input(row),
                row.getInt("layer_count"),
                row.getLong("filter_count"),
                row.getInt("classes"),
                row.getLong("bytes"),
                row.getTimestamp("created_at").toInstant());
    }

    private static ModelId id(ResultSet row) throws SQLException {
        return new ModelId(row.getObject("id", UUID.class));
    }

    private static InputShape input(ResultSet row) throws SQLException {
        return new InputShape(
                row.getInt("height"),
                row.getInt("width"),
                row.getInt("channels"),
                InputShape.Layout.valueOf(row.getString("layout")));
    }
}
