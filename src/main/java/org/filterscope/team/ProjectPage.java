package org.filterscope.team;

/** A page that belongs to a project: the shell shows the project's navigation beside it. */
public interface ProjectPage {

    /** The project, once the page was entered. */
    ProjectId project();
}
