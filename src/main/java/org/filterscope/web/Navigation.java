package org.filterscope.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Optional;
import org.filterscope.job.JobNavigation;
import org.filterscope.storage.StorageNavigation;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectSummary;
import org.filterscope.team.Projects;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamNavigation;
import org.springframework.stereotype.Component;

/** The drawer: everything that is not inside a project, and the pages of the project one is in. */
@Component
@UIScope
class Navigation extends Div {

    private final Projects projects;

    Navigation(Projects projects) {
        this.projects = projects;
        addClassName("navigation");
    }

    /** Shows what can be reached from a page of this project, or from a page outside of all. */
    void show(Optional<ProjectId> project) {
        removeAll();
        Optional<SignedInUser> user = SignedInUser.current();
        if (user.isEmpty()) {
            return;
        }
        SideNav top = new SideNav();
        top.getElement().setAttribute("aria-label", "Main");
        top.addItem(item("Projects", "", VaadinIcon.GRID_BIG_O));
        top.addItem(item("Teams", TeamNavigation.TEAMS, VaadinIcon.USERS));
        add(top);
        project.map(projects::get).ifPresent(this::addProject);
        if (user.get().administrator()) {
            addAdministration();
        }
    }

    private void addProject(ProjectSummary project) {
        SideNav pages = new SideNav(project.name());
        ProjectPages.of(project.id()).forEach(page -> pages.addItem(item(page.title(), page.address(), page.icon())));
        add(pages);
    }

    private void addAdministration() {
        SideNav administration = new SideNav("Administration");
        administration.setCollapsible(true);
        administration.addItem(item("People", TeamNavigation.ADMINISTRATION_PEOPLE, VaadinIcon.USER));
        administration.addItem(item("All teams", TeamNavigation.ADMINISTRATION_TEAMS, VaadinIcon.GROUP));
        administration.addItem(item("Storage", StorageNavigation.ADMINISTRATION, VaadinIcon.HARDDRIVE_O));
        administration.addItem(item("Queue", JobNavigation.ADMINISTRATION, VaadinIcon.TIMER));
        administration.addItem(item("Nodes", JobNavigation.NODES, VaadinIcon.SERVER));
        administration.addItem(item("Trail", TeamNavigation.ADMINISTRATION_TRAIL, VaadinIcon.LIST_OL));
        add(administration);
    }

    private static SideNavItem item(String title, String address, VaadinIcon icon) {
        SideNavItem item = new SideNavItem(title, address, icon.create());
        item.setMatchNested(!address.isEmpty() && !ProjectPages.isOverview(address));
        return item;
    }
}
