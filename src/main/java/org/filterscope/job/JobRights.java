package org.filterscope.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.team.Acting;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.springframework.stereotype.Component;

/** Asks whether people still have the rights with which they began something that takes a while. */
@Component
class JobRights {

    private final Acting acting;
    private final MyRights rights;

    JobRights(Acting acting, MyRights rights) {
        this.acting = acting;
        this.rights = rights;
    }

    /** Whether somebody has at least this role in the team of a project now. */
    boolean has(UserId user, Role needed, ProjectId project) {
        try {
            return acting.as(user, () -> rights.have(needed, project));
        } catch (ThingNotFoundException _) {
            // deactivated meanwhile
            return false;
        }
    }

    /** Those of some jobs that somebody may see now. */
    List<Job> seenBy(UserId user, List<Job> jobs) {
        Map<ProjectId, Boolean> known = new HashMap<>();
        return jobs.stream()
                .filter(job -> known.computeIfAbsent(job.project(), project -> has(user, Role.READER, project)))
                .toList();
    }

    /** Whether somebody administers this server now. */
    boolean administrates(UserId user) {
        try {
            return acting.as(user, () -> SignedInUser.require().administrator());
        } catch (ThingNotFoundException _) {
            // deactivated meanwhile
            return false;
        }
    }
}
