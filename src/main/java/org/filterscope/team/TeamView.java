package org.filterscope.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;

/** A team: who is in it, who is invited. */
@Route("team/:team")
@PermitAll
@StyleSheet("team.css")
class TeamView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Teams teams;
    private final transient Invitations invitations;
    private TeamId id = TeamId.random();
    private String title = "Team";

    TeamView(Teams teams, Invitations invitations) {
        this.teams = teams;
        this.invitations = invitations;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TeamId.parse(event.getRouteParameters().get("team").orElse(""));
        show();
    }

    private void show() {
        removeAll();
        TeamSummary team = teams.get(id);
        title = team.name();
        PageHeader header = new PageHeader(
                team.name(),
                LocaleText.count(team.members(), "member", "members") + ", "
                        + LocaleText.count(team.projects(), "project", "projects") + "; you are "
                        + (team.myRole() == Role.READER ? "a " : "an ")
                        + team.myRole().word() + ".");
        add(header, new Section("Members", new MemberRows(teams, team, teams.members(id), this::show)));
        if (team.myRole() == Role.OWNER) {
            Button invite = new Button("Invite somebody", VaadinIcon.PLUS.create(), _ -> invite());
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            header.addAction(invite);
            header.addAction(new Button("Rename", _ -> rename(team.name())));
            header.addAction(new Anchor(TeamNavigation.trail(id), "What was done"));
            add(new Section("Invitations", invitations()));
        }
        header.addAction(new Button("Leave", _ -> leave(team.name())));
    }

    private Component invitations() {
        List<Invitation> waiting = invitations.waiting(id);
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph("Nobody is invited at the moment.");
            none.addClassName("secondary");
            return none;
        }
        return new InvitationRows(waiting, invitation -> {
            invitations.withdraw(invitation.id());
            Notices.done("The invitation was withdrawn; its link is worth nothing now.");
            show();
        });
    }

    private void invite() {
        InviteDialog.ask(invitations.canBeMailed(), (role, mail) -> {
            SentLink sent = invitations.invite(id, role, mail);
            show();
            LinkDialog.show("Invitation as " + role.word(), sent);
        });
    }

    private void rename(String name) {
        NameDialog.ask("Rename the team", name, "Rename", next -> {
            teams.rename(id, next);
            show();
        });
    }

    private void leave(String name) {
        Confirmation.ask(
                "Leave " + name + "?", "Coming back takes an invitation from one of its owners.", "Leave", () -> {
                    teams.leave(id);
                    getUI().ifPresent(ui -> ui.navigate(TeamNavigation.TEAMS));
                });
    }

    @Override
    public String getPageTitle() {
        return title + " · Filterscope";
    }
}
