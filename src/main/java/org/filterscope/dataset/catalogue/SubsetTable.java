package org.filterscope.dataset.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.RuleText;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subsets in the database. */
@Component
class SubsetTable {

    private static final int BATCH = 1000;
    private static final String READY =
            " from subset s join dataset d on d.dataset_key = s.dataset_key and d.state = 'READY' where ";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    SubsetTable(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** A subset as it is stored; without a rule it was picked by hand. */
    record Row(
            SubsetId id,
            int datasetKey,
            DatasetId dataset,
            String name,
            String description,
            Optional<String> rule,
            Instant changedAt) {}

    Row get(SubsetId id) {
        return rows("s.id = ?", id.value()).stream().findFirst().orElseThrow(ThingNotFoundException::new);
    }

    List<Row> of(DatasetId dataset) {
        return rows("d.id = ?", dataset.value());
    }

    private List<Row> rows(String condition, UUID id) {
        return database.sql("select s.*, d.id as dataset_id" + READY + condition + " order by s.name, s.id")
                .param(id)
                .query((row, _) -> new Row(
                        new SubsetId(row.getObject("id", UUID.class)),
                        row.getInt("dataset_key"),
                        new DatasetId(row.getObject("dataset_id", UUID.class)),
                        row.getString("name"),
                        row.getString("description"),
                        Optional.ofNullable(row.getString("rule")),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    Subset subset(Row row) {
        SubsetContent content = row.rule().isPresent()
                ? new SubsetContent.ByRule(RuleJson.read(row.rule().get()))
                : new SubsetContent.ByHand(picked(row.id()));
        return new Subset(
                row.id(), row.dataset(), row.name(), row.description(), content, text(content), row.changedAt());
    }

    static String text(SubsetContent content) {
        return switch (content) {
            case SubsetContent.ByRule(var rule) -> RuleText.of(rule);
            case SubsetContent.ByHand(List<Integer> images) -> images.size() + " images picked by hand";
        };
    }

    private List<Integer> picked(SubsetId id) {
        return database.sql("select image_number from subset_image where subset_id = ? order by image_number")
                .param(id.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    Condition condition(Row row) {
        return row.rule()
                .map(rule -> Condition.of(row.datasetKey(), RuleJson.read(rule)))
                .orElseGet(() -> Condition.pickedFor(row.id()));
    }

    void insert(SubsetId id, int dataset, String name, String description, SubsetContent content, UserId by) {
        database.sql("insert into subset (id, dataset_key, name, description, rule, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        id.value(), dataset, name, description, rule(content), by.value(), now()))
                .update();
        pick(id, dataset, content);
    }

    void update(Row row, String name, String description, SubsetContent content, UserId by) {
        database.sql(
                        "update subset set name = ?, description = ?, rule = ?, changed_by = ?, changed_at = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        name,
                        description,
                        rule(content),
                        by.value(),
                        now(),
                        row.id().value()))
                .update();
        database.sql("delete from subset_image where subset_id = ?")
                .param(row.id().value())
                .update();
        pick(row.id(), row.datasetKey(), content);
    }

    private static @Nullable String rule(SubsetContent content) {
        return content instanceof SubsetContent.ByRule(var rule) ? RuleJson.write(rule) : null;
    }

    /** Numbers that no image of the dataset has are passed over. */
    private void pick(SubsetId id, int dataset, SubsetContent content) {
        if (content instanceof SubsetContent.ByHand(List<Integer> images)) {
            batches.batchUpdate(
                    "insert into subset_image (subset_id, image_number)"
                            + " select ?, number from dataset_image where dataset_key = ? and number = ?",
                    images,
                    BATCH,
                    (statement, number) -> {
                        statement.setObject(1, id.value());
                        statement.setInt(2, dataset);
                        statement.setInt(3, number);
                    });
        }
    }

    void delete(SubsetId id) {
        database.sql("delete from subset_image where subset_id = ?")
                .param(id.value())
                .update();
        database.sql("delete from subset where id = ?").param(id.value()).update();
    }

    /** Writes down which images belong to a subset now. */
    FrozenSubsetId freeze(Row row, UserId by) {
        Condition condition = condition(row);
        FrozenSubsetId id = FrozenSubsetId.random();
        MessageDigest digest = Sha256.start();
        int[] images = new int[1];
        database
                .sql("select i.name, i.file_hash from dataset_image i where i.dataset_key = ? and " + condition.sql()
                        + " order by i.number")
                .param(row.datasetKey())
                .params(condition.parameters())
                .query((rs, _) -> rs.getString(1) + "\t" + rs.getString(2) + "\n")
                .list()
                .stream()
                .sorted()
                .forEach(line -> {
                    digest.update(line.getBytes(StandardCharsets.UTF_8));
                    images[0]++;
                });
        database.sql("insert into frozen_subset (id, dataset_key, name, rule_text, images, hash, frozen_by, frozen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        row.datasetKey(),
                        row.name(),
                        subset(row).text(),
                        images[0],
                        Sha256.hex(digest),
                        by.value(),
                        now())
                .update();
        database.sql("insert into frozen_subset_image (frozen_id, image_number)"
                        + " select cast(? as uuid), i.number from dataset_image i where i.dataset_key = ? and "
                        + condition.sql())
                .param(id.value())
                .param(row.datasetKey())
                .params(condition.parameters())
                .update();
        return id;
    }

    List<FrozenSubset> frozenOf(DatasetId dataset) {
        return frozen("d.id = ? order by f.frozen_at desc, f.id", dataset.value());
    }

    FrozenSubset frozen(FrozenSubsetId id) {
        return frozen("f.id = ?", id.value()).stream().findFirst().orElseThrow(ThingNotFoundException::new);
    }

    private List<FrozenSubset> frozen(String condition, UUID id) {
        return database.sql("select f.*, d.id as dataset_id from frozen_subset f"
                        + " join dataset d on d.dataset_key = f.dataset_key where " + condition)
                .param(id)
                .query((row, _) -> new FrozenSubset(
                        new FrozenSubsetId(row.getObject("id", UUID.class)),
                        new DatasetId(row.getObject("dataset_id", UUID.class)),
                        row.getString("name"),
                        row.getString("rule_text"),
                        row.getInt("images"),
                        row.getString("hash"),
                        row.getTimestamp("frozen_at").toInstant()))
                .list();
    }

    /** Removes all subsets of a dataset. */
    void deleteOf(int dataset) {
        database.sql("delete from frozen_subset_image where frozen_id in"
                        + " (select id from frozen_subset where dataset_key = ?)")
                .param(dataset)
                .update();
        database.sql("delete from frozen_subset where dataset_key = ?")
                .param(dataset)
                .update();
        database.sql("delete from subset_image where subset_id in (select id from subset where dataset_key = ?)")
                .param(dataset)
                .update();
        database.sql("delete from subset where dataset_key = ?").param(dataset).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
