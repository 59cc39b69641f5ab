package org.filterscope.storage;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.filterscope.team.OwnedId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of thing with files, as rooms above this one have them; each project has as many as it likes. */
final class Things extends TrashKind<Things.ThingId> implements TeamOf<Things.ThingId> {

    private final JdbcClient database;
    private final ConcurrentHashMap<UUID, UUID> projects = new ConcurrentHashMap<>();
    private final Set<UUID> damaged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> hidden = ConcurrentHashMap.newKeySet();

    Things(JdbcClient database) {
        super("thing", ThingId.class, ThingId::new);
        this.database = database;
    }

    record ThingId(UUID value) implements OwnedId {}

    ThingId aThing(ProjectId project) {
        ThingId thing = new ThingId(UUID.randomUUID());
        projects.put(thing.value(), project.value());
        return thing;
    }

    boolean isHidden(ThingId thing) {
        return hidden.contains(thing.value());
    }

    boolean exists(ThingId thing) {
        return projects.containsKey(thing.value());
    }

    @Override
    public Optional<TeamId> teamOf(ThingId thing) {
        return Optional.ofNullable(projects.get(thing.value()))
                .flatMap(project -> database.sql("select team_id from project where id = ?")
                        .param(project)
                        .query(UUID.class)
                        .optional())
                .map(TeamId::new);
    }

    @Override
    public void hide(ThingId thing) {
        hidden.add(thing.value());
    }

    @Override
    public void show(ThingId thing) {
        hidden.remove(thing.value());
    }

    /** From now on a thing cannot be removed. */
    void damage(ThingId thing) {
        damaged.add(thing.value());
    }

    void mend(ThingId thing) {
        damaged.remove(thing.value());
    }

    @Override
    public void erase(ThingId thing) {
        if (damaged.contains(thing.value())) {
            throw new IllegalStateException("damaged on purpose");
        }
        projects.remove(thing.value());
    }
}
