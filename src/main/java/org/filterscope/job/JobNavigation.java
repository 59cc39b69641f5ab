package org.filterscope.job;

import org.filterscope.team.ProjectId;

/** The addresses of the pages about jobs, without the leading slash. */
public final class JobNavigation {

    /** The queue of all teams. */
    public static final String ADMINISTRATION = "administration/jobs";

    /** The servers that work on it. */
    public static final String NODES = "administration/nodes";

    private JobNavigation() {}

    /** One job. */
    public static String job(JobId job) {
        return "job/" + job;
    }

    /** The schedules of a project. */
    public static String schedules(ProjectId project) {
        return "project/" + project + "/schedules";
    }

    /** The jobs of a project. */
    public static String ofProject(ProjectId project) {
        return "project/" + project + "/jobs";
    }
}
