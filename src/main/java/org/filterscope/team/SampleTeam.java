package org.filterscope.team;

import java.util.Map;

/**
 * A team in a sample workspace.
 *
 * @param members the roles of people by their mail addresses; one of them at least an owner
 */
public record SampleTeam(String name, Map<String, Role> members) {

    public SampleTeam {
        members = Map.copyOf(members);
        if (!members.containsValue(Role.OWNER)) {
            throw new IllegalArgumentException("a team needs an owner");
        }
    }
}
