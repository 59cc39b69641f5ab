package org.filterscope.bias.discovery;

import org.filterscope.team.ProjectId;

/** The addresses of discoveries, without the leading slash. */
public final class DiscoveryNavigation {

    static final String SHOWN = "show";

    private DiscoveryNavigation() {}

    /** All discoveries of a project, and where one is asked for. */
    public static String discoveries(ProjectId project) {
        return "project/" + project + "/discoveries";
    }

    /** One discovery. */
    public static String discovery(ProjectId project, DiscoveryId discovery) {
        return discoveries(project) + "?" + SHOWN + "=" + discovery;
    }
}
