package org.filterscope.team;

import java.util.Optional;

/** A page that belongs to a project: the shell shows the project's navigation beside it. */
public interface ProjectPage {

    /** The project, once the page was entered. */
    ProjectId project();

    /** The project whose navigation is shown; nothing where a page that can stand outside of projects does so now. */
    default Optional<ProjectId> shownProject() {
        return Optional.of(project());
    }
}
