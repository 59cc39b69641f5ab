package org.filterscope.storage;

import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much teams store and may store. */
@Service
@AllowedTo(Who.ADMINISTRATOR)
public class Quotas {

    private final QuotaTable quotas;
    private final StorageLock lock;
    private final Trail trail;

    Quotas(QuotaTable quotas, StorageLock lock, Trail trail) {
        this.quotas = quotas;
        this.lock = lock;
        this.trail = trail;
    }

    /** What one team stores. */
    @AllowedTo(Who.READER)
    public TeamStorage of(TeamId team) {
        return quotas.one(team).stream().findFirst().orElseThrow(ThingNotFoundException::new);
    }

    /** What every team stores, the largest first. */
    public List<TeamStorage> all() {
        return quotas.all();
    }

    /** Gives a team a quota of its own; what it stores already stays, even when it is more. */
    @Transactional
    public void set(TeamId team, long bytes) {
        if (bytes < 0) {
            throw new RefusedException("A quota cannot be negative; give the number of bytes that the team may store.");
        }
        lock.hold();
        quotas.set(team, bytes);
        trail.record(team, "quota set", team.value(), bytes + " bytes");
    }

    /** Lets the quota that is set for all hold for a team again. */
    @Transactional
    public void reset(TeamId team) {
        lock.hold();
        quotas.reset(team);
        trail.record(team, "quota reset", team.value(), "");
    }
}
