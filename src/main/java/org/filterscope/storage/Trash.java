package org.filterscope.storage;

import java.util.List;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.OwnedId;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamLookup;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where deleted things lie until they are restored or removed for good. */
@Service
@AllowedTo(Who.EDITOR)
public class Trash {

    private final TrashTable table;
    private final TrashBin bin;
    private final TeamLookup teams;
    private final Trail trail;

    Trash(TrashTable table, TrashBin bin, TeamLookup teams, Trail trail) {
        this.table = table;
        this.bin = bin;
        this.teams = teams;
        this.trail = trail;
    }

    /** What lies in the trash of a project, the latest first. */
    @AllowedTo(Who.READER)
    public List<TrashEntry> of(ProjectId project) {
        return table.of(project);
    }

    /**
     * Puts a thing into the trash of its project; one that is there already stays.
     *
     * @param name what it is called
     */
    @Transactional
    public void throwAway(OwnedId thing, ProjectId project, String name) {
        if (!teams.of(project).equals(teams.of(thing))) {
            throw new IllegalArgumentException("the thing is not of this project");
        }
        if (table.holds(thing.value())) {
            return;
        }
        TrashKind<?> kind = bin.kindOf(thing);
        hide(kind, thing);
        table.insert(
                project,
                kind.name(),
                thing.value(),
                name,
                SignedInUser.require().name());
        trail.record(teams.of(project), kind.name() + " thrown away", thing.value(), name);
    }

    private static <I extends OwnedId> void hide(TrashKind<I> kind, OwnedId thing) {
        kind.hide(kind.idType().cast(thing));
    }

    /** Puts a thing back where it was. */
    @Transactional
    public void restore(TrashEntryId id) {
        TrashEntry entry = table.find(id).orElseThrow(ThingNotFoundException::new);
        table.delete(id);
        show(bin.kind(entry.kind()), entry);
        trail.record(teams.of(entry.project()), entry.kind() + " restored", entry.thing(), entry.name());
    }

    private static <I extends OwnedId> void show(TrashKind<I> kind, TrashEntry entry) {
        kind.show(kind.id(entry.thing()));
    }

    /** Removes one thing for good and tells how many bytes that freed on the disk. */
    public long erase(TrashEntryId id) {
        return bin.erase(table.find(id).orElseThrow(ThingNotFoundException::new));
    }

    /** Removes for good all that lies in the trash of a project, and tells how many bytes that freed on the disk. */
    public long empty(ProjectId project) {
        return table.of(project).stream().mapToLong(bin::erase).sum();
    }
}
