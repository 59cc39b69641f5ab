package org.filterscope.bias.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.PlanJson;
import org.filterscope.bias.review.AuditReview.EarlierLook;
import org.filterscope.bias.review.AuditReview.Look;
import org.filterscope.bias.review.EarlierLooks;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gathers earlier looks at a dataset from discoveries, from audits, trashed ones too, and from the trail, which alone still
 * knows of what was deleted for good.
 */
@Component
class DatasetLooks implements EarlierLooks {

    private final JdbcClient database;
    private final JsonMapper json;
    private final TeamLookup teams;
    private final Clock clock;

    DatasetLooks(JdbcClient database, JsonMapper json, TeamLookup teams, Clock clock) {
        this.database = database;
        this.json = json;
        this.teams = teams;
        this.clock = clock;
    }

    private record Audit(AuditId id, UUID project, DatasetId dataset, Instant frozenAt, Instant madeAt) {}

    /** One look; those of one series are told together. */
    private record Once(String series, Look kind, String title, String by, Instant at, boolean deleted) {}

    private record Key(String series, boolean beforeFreeze) {}

    @Override
    public List<EarlierLook> before(AuditId id) {
        Audit audit = audit(id);
        List<Once> all = new ArrayList<>(audits(audit));
        all.addAll(discoveries(audit));
        all.addAll(deleted(audit));
        Map<Key, EarlierLook> looks = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(Once::at).thenComparing(Once::series))
                .forEach(once -> {
                    boolean before = once.at().isBefore(audit.frozenAt());
                    looks.merge(
                            new Key(once.series(), before),
                            new EarlierLook(once.kind(), once.title(), once.by(), once.at(), 1, before, once.deleted()),
                            (first, _) -> first.again());
                });
        return List.copyOf(looks.values());
    }

    private Audit audit(AuditId id) {
        Instant now = clock.instant();
        return database.sql("select * from audit where id = ?")
                .param(id.value())
                .query((row, _) -> new Audit(
                        id,
                        row.getObject("project_id", UUID.class),
                        PlanJson.read(row.getString("plan")).dataset(),
                        time(row, "frozen_at").orElse(now),
                        time(row, "made_at").orElse(now)))
                .optional()
                .orElseThrow(ThingNotFoundException::new);
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Runs of one plan are one series. */
    private List<Once> audits(Audit audit) {
        List<Once> found = new ArrayList<>();
        database.sql("""
                        select a.*, p.name as preparer from audit a join account p on p.id = a.preparer_id
                        where a.project_id = ? and a.id <> ? and a.made_at <= ?""")
                .params(audit.project(), audit.id().value(), Timestamp.from(audit.madeAt()))
                .query(row -> {
                    if (PlanJson.read(row.getString("plan")).dataset().equals(audit.dataset())) {
                        UUID first = Optional.ofNullable(row.getObject("repeats", UUID.class))
                                .orElse(row.getObject("id", UUID.class));
                        found.add(new Once(
                                first.toString(),
                                Look.AUDIT,
                                row.getString("title"),
                                row.getString("preparer"),
                                row.getTimestamp("made_at").toInstant(),
                                false));
                    }
                });
        return found;
    }

    /** Discoveries that one person made under one title are one series. */
    private List<Once> discoveries(Audit audit) {
        List<Once> found = new ArrayList<>();
        database.sql("select * from discovery where project_id = ? and made_at <= ? and outcome is not null")
                .params(audit.project(), Timestamp.from(audit.madeAt()))
                .query(row -> {
                    DiscoveryPlan plan = json.readValue(row.getString("plan"), DiscoveryPlan.class);
                    if (plan.dataset().equals(audit.dataset())) {
                        found.add(new Once(
                                plan.title() + "\n" + row.getString("made_by"),
                                Look.DISCOVERY,
                                plan.title(),
                                row.getString("made_by"),
                                row.getTimestamp("made_at").toInstant(),
                                false));
                    }
                });
        return found;
    }

    private List<Once> deleted(Audit audit) {
        return database.sql("""
                        select * from trail_entry t
                        where t.team_id = ? and t.action in ('discovery started', 'audit plan frozen')
                            and t.happened_at <= ? and t.thing_id <> ?
                            and not exists (select 1 from discovery d where d.id = t.thing_id)
                            and not exists (select 1 from audit a where a.id = t.thing_id)""")
                .params(
                        teams.of(audit.id()).value(),
                        Timestamp.from(audit.madeAt()),
                        audit.id().value())
                .query((row, _) -> new Once(
                        "deleted\n" + row.getString("thing_name") + "\n" + row.getString("actor_name"),
                        row.getString("action").startsWith("audit") ? Look.AUDIT : Look.DISCOVERY,
                        row.getString("thing_name"),
                        row.getString("actor_name"),
                        row.getTimestamp("happened_at").toInstant(),
                        true))
                .list();
    }
}
