package org.filterscope.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The trail, for those who may read it: owners that of their team, administrators that of the server. */
@Service
@AllowedTo(Who.OWNER)
public class TrailReading {

    /** How many entries are read at a time. */
    public static final int PIECE = 100;

    private static final int EXPORTED_PIECE = 1_000;

    private final TrailTable table;
    private final Trail trail;

    TrailReading(TrailTable table, Trail trail) {
        this.table = table;
        this.trail = trail;
    }

    /** The next entries of a team's trail, the newest first, that are older than a number; at most {@link #PIECE}. */
    public List<TrailEntry> ofTeam(TeamId team, TrailFilter filter, long olderThan) {
        return table.read(Optional.of(team), filter, olderThan, PIECE);
    }

    /** What was ever done in a team, each once, for choosing from. */
    public List<String> actionsOfTeam(TeamId team) {
        return table.actions(Optional.of(team));
    }

    /** Tells all entries of a team's trail, the newest first, and records that. */
    public void exportOfTeam(TeamId team, TrailFilter filter, Consumer<TrailEntry> reader) {
        trail.record(team, "trail exported", team.value(), "");
        tell(Optional.of(team), filter, reader);
    }

    /** The next entries of the whole trail, the newest first, that are older than a number; at most {@link #PIECE}. */
    @AllowedTo(Who.ADMINISTRATOR)
    public List<TrailEntry> ofServer(TrailFilter filter, long olderThan) {
        return table.read(Optional.empty(), filter, olderThan, PIECE);
    }

    /** What was ever done on the server, each once, for choosing from. */
    @AllowedTo(Who.ADMINISTRATOR)
    public List<String> actionsOfServer() {
        return table.actions(Optional.empty());
    }

    /** Tells all entries of the whole trail, the newest first, and records that. */
    @AllowedTo(Who.ADMINISTRATOR)
    public void exportOfServer(TrailFilter filter, Consumer<TrailEntry> reader) {
        UUID me = SignedInUser.require().id().value();
        trail.record("trail exported", me, "");
        tell(Optional.empty(), filter, reader);
    }

    private void tell(Optional<TeamId> team, TrailFilter filter, Consumer<TrailEntry> reader) {
        List<TrailEntry> piece = table.read(team, filter, Long.MAX_VALUE, EXPORTED_PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(reader);
            piece = table.read(team, filter, piece.getLast().number(), EXPORTED_PIECE);
        }
    }
}
