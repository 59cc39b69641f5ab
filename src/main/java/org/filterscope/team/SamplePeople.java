package org.filterscope.team;

import java.util.Map;

/** The people and teams of a sample workspace, as they were made. */
public record SamplePeople(Map<String, UserId> byMail, Map<String, TeamId> byTeamName) {

    public SamplePeople {
        byMail = Map.copyOf(byMail);
        byTeamName = Map.copyOf(byTeamName);
    }
}
