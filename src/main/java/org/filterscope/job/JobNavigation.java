package org.filterscope.job;

import org.filterscope.team.ProjectId;

/** The addresses of the pages about jobs, without the leading slash. */
public final class JobNavigation {

    private JobNavigation() {}

    /** The jobs of a project. */
    public static String ofProject(ProjectId project) {
        return "project/" + project + "/jobs";
    }
}
