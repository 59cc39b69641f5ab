package org.filterscope.bias.pages;

import java.util.Map;
import java.util.stream.Collectors;
import org.filterscope.team.Member;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Projects;
import org.filterscope.team.Teams;
import org.filterscope.team.UserId;
import org.springframework.stereotype.Component;

/** Knows the people of a project's team by name. */
@Component
class Preparers {

    private final Projects projects;
    private final Teams teams;

    Preparers(Projects projects, Teams teams) {
        this.projects = projects;
        this.teams = teams;
    }

    /** The names of all members now; whoever left has none. */
    Map<UserId, String> of(ProjectId project) {
        return teams.members(projects.get(project).team()).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (one, _) -> one));
    }

    static String name(Map<UserId, String> names, UserId person) {
        return names.getOrDefault(person, "somebody who left the team");
    }
}
