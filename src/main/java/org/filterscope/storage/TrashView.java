package org.filterscope.storage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.filterscope.page.Confirmation;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;

/** What was thrown away in a project: to be put back, or removed for good. */
@Route("project/:project/trash")
@PageTitle("Trash · Filterscope")
@PermitAll
@StyleSheet("storage.css")
class TrashView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient Trash trash;
    private final transient MyRights rights;
    private final transient Duration kept;
    private ProjectId project = ProjectId.random();

    TrashView(Trash trash, MyRights rights, StorageSettings settings) {
        this.trash = trash;
        this.rights = rights;
        this.kept = settings.trashKept();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        project = ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        show();
    }

    @Override
    public ProjectId project() {
        return project;
    }

    private void show() {
        List<TrashEntry> entries = trash.of(project);
        boolean mayChange = rights.have(Role.EDITOR, project);
        removeAll();
        PageHeader header = new PageHeader(
                "Trash",
                "What was deleted lies here for " + LocaleText.count(kept.toDays(), "day", "days")
                        + " and is then removed for good; until then it counts towards the team's storage.");
        add(header);
        if (entries.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.TRASH,
                    "The trash is empty",
                    "Deleted models, datasets and explanations come here first."));
            return;
        }
        if (mayChange) {
            header.addAction(emptyButton(entries));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trash-list");
        entries.forEach(entry -> list.add(new ListItem(line(entry, mayChange))));
        add(list);
    }

    private Component emptyButton(List<TrashEntry> entries) {
        Button empty = new Button(
                "Empty the trash",
                VaadinIcon.TRASH.create(),
                _ -> Confirmation.ask(
                        "Empty the trash?",
                        LocaleText.count(entries.size(), "thing is", "things are")
                                + " removed for good, with all files that nothing else uses.",
                        "Empty the trash",
                        () -> freed(trash.empty(project))));
        empty.addThemeVariants(ButtonVariant.ERROR);
        return empty;
    }

    private Component line(TrashEntry entry, boolean mayChange) {
        Span name = new Span(entry.name());
        name.addClassName("trash-name");
        Span kind = new Span(entry.kind());
        kind.addClassName("badge");
        Span facts = new Span(LocaleText.size(entry.bytes()) + " · thrown away by " + entry.thrownBy() + " on "
                + LocaleText.time(entry.thrownAt()));
        facts.addClassName("secondary");
        Div line = new Div(new Div(kind, name), facts);
        line.addClassName("trash-line");
        if (mayChange) {
            line.add(actions(entry));
        }
        return line;
    }

    private Component actions(TrashEntry entry) {
        Button restore = new Button("Restore", _ -> {
            trash.restore(entry.id());
            Notices.done("The " + entry.kind() + " " + entry.name() + " is back.");
            show();
        });
        restore.setAriaLabel("Restore the " + entry.kind() + " " + entry.name());
        Button erase = new Button(
                "Remove for good",
                _ -> Confirmation.ask(
                        "Remove " + entry.name() + " for good?",
                        "The " + entry.kind() + " cannot be restored after that.",
                        "Remove for good",
                        () -> freed(trash.erase(entry.id()))));
        erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        erase.setAriaLabel("Remove the " + entry.kind() + " " + entry.name() + " for good");
        Div actions = new Div(restore, erase);
        actions.addClassName("trash-actions");
        return actions;
    }

    private void freed(long bytes) {
        Notices.done("Removed for good; " + LocaleText.size(bytes) + " of the disk are free again.");
        show();
    }
}
