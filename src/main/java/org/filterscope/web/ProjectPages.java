package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.board.BoardNavigation;
import org.filterscope.job.JobNavigation;
import org.filterscope.model.ModelNavigation;
import org.filterscope.storage.StorageNavigation;
import org.filterscope.team.ProjectId;

/**
 * One of the pages that each project has.
 *
 * @param title what it is called in the navigation
 * @param address where it is, without the leading slash
 */
record ProjectPages(String title, String address, VaadinIcon icon) {

    private static final String PREFIX = "project/";

    /** The pages of a project in the order of the navigation. */
    static List<ProjectPages> of(ProjectId project) {
        return List.of(
                new ProjectPages("Overview", overview(project), VaadinIcon.HOME_O),
                new ProjectPages("Models", ModelNavigation.models(project), VaadinIcon.CLUSTER),
                new ProjectPages("Datasets", DatasetNavigation.datasets(project), VaadinIcon.PICTURE),
                new ProjectPages(
                        "Explanations", ExplanationNavigation.explanations(project), VaadinIcon.COMMENT_ELLIPSIS_O),
                new ProjectPages("Audits", AuditNavigation.audits(project), VaadinIcon.SCALE_UNBALANCE),
                new ProjectPages("Board", BoardNavigation.board(project), VaadinIcon.PIN),
                new ProjectPages("Jobs", JobNavigation.ofProject(project), VaadinIcon.TIMER),
                new ProjectPages("Schedules", JobNavigation.schedules(project), VaadinIcon.CALENDAR_CLOCK),
                new ProjectPages("Trash", StorageNavigation.trash(project), VaadinIcon.TRASH));
    }

    /** The address of a project's overview. */
    static String overview(ProjectId project) {
        return PREFIX + project;
    }

    static boolean isOverview(String address) {
        return address.startsWith(PREFIX) && address.indexOf('/', PREFIX.length()) < 0;
    }
}
