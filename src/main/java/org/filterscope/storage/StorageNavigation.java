package org.filterscope.storage;

import org.filterscope.team.ProjectId;

/** The addresses of the pages about files, without the leading slash. */
public final class StorageNavigation {

    /** What the teams of this server store. */
    public static final String ADMINISTRATION = "administration/storage";

    private StorageNavigation() {}

    /** What was thrown away in a project. */
    public static String trash(ProjectId project) {
        return "project/" + project + "/trash";
    }
}
