package org.filterscope.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.team.ProjectId;
import org.filterscope.tensor.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trained explainers in the database. */
@Component
class ExplainerTable {

    private final JdbcClient database;
    private final JsonMapper json;

    ExplainerTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(ExplanationOrder order, String inputHash, String vectorsHash, ExplainerCard explainer) {
        database.sql("""
                        insert into explainer (id, project_id, model_id, layer, reference_dataset, reference_subset,
                            reference_name, vectors_hash, settings, input_hash, weights_file, description_file,
                            facts, judgement, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        explainer.id(),
                        order.project().value(),
                        order.subject().model().value(),
                        order.subject().layer(),
                        order.reference().dataset().value(),
                        order.reference().subset().map(SubsetId::value).orElse(null),
                        order.referenceName(),
                        vectorsHash,
                        json.writeValueAsString(order.settings()),
                        inputHash,
                        explainer.weights().hex(),
                        explainer.description().hex(),
                        json.writeValueAsString(explainer.facts()),
                        json.writeValueAsString(explainer.judgement()),
                        explainer.madeBy(),
                        Timestamp.from(explainer.madeAt())))
                .update();
    }

    Optional<ExplainerCard> findByInputs(ProjectId project, String inputHash) {
        return database.sql("select * from explainer where project_id = ? and input_hash = ?")
                .params(project.value(), inputHash)
                .query(this::explainer)
                .optional();
    }

    Optional<ExplainerCard> find(UUID id) {
        return database.sql("select * from explainer where id = ?")
                .param(id)
                .query(this::explainer)
                .optional();
    }

    /** Removes an explainer unless an explanation holds its files. */
    void deleteUnused(UUID id) {
        database.sql("delete from explainer where id = ?"
                        + " and not exists (select 1 from explanation where explainer_id = explainer.id)")
                .param(id)
                .update();
    }

    private ExplainerCard explainer(ResultSet row, int index) throws SQLException {
        return new ExplainerCard(
                row.getObject("id", UUID.class),
                new ContentHash(row.getString("weights_file")),
                new ContentHash(row.getString("description_file")),
                json.readValue(row.getString("facts"), ExplainerFacts.class),
                json.readValue(row.getString("judgement"), ExplainerJudgement.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
