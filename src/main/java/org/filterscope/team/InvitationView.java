package org.filterscope.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.filterscope.page.LocaleText;

/** Where an invitation is accepted, with one's account or a new one. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("Invitation · Filterscope")
@AnonymousAllowed
@StyleSheet("team.css")
class InvitationView extends Main implements BeforeEnterObserver {

    private final transient Invitations invitations;
    private final transient Entrance entrance;
    private String token = "";

    InvitationView(Invitations invitations, Entrance entrance) {
        this.invitations = invitations;
        this.entrance = entrance;
        addClassName("entry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        removeAll();
        add(invitations.find(token).map(this::card).orElseGet(InvitationView::useless));
    }

    private EntryCard card(Invitation invitation) {
        EntryCard card = new EntryCard(
                "Join " + invitation.teamName(),
                invitation.invitedBy() + " invites you as " + invitation.role().word() + ", until "
                        + LocaleText.time(invitation.expires()) + ".");
        SignedInUser.current()
                .ifPresentOrElse(user -> offerToJoin(card, user), () -> offerAccount(card, invitation.mail()));
        return card;
    }

    private void offerToJoin(EntryCard card, SignedInUser user) {
        Button join = new Button("Join as " + user.name(), _ -> {
            TeamId team = invitations.accept(token);
            getUI().ifPresent(ui -> ui.navigate(TeamNavigation.team(team)));
        });
        join.addThemeVariants(ButtonVariant.PRIMARY);
        card.getContent().add(join);
    }

    private void offerAccount(EntryCard card, String mail) {
        Anchor signIn = new Anchor(TeamNavigation.invitation(token) + "/join", "Sign in and join");
        signIn.setRouterIgnore(true);
        NewPersonForm form = new NewPersonForm(mail, "Make an account and join", filled -> {
            UserId user = invitations.acceptAsNew(token, filled.mail(), filled.name(), filled.password());
            getUI().ifPresent(ui -> entrance.open(user, ui, ""));
        });
        card.getContent().add(new H2("With your account"), new Paragraph(signIn), new H2("With a new account"), form);
    }

    private static EntryCard useless() {
        return new EntryCard(
                "This invitation cannot be used",
                "It was used already, withdrawn, or is too old. Ask whoever sent it for another one.",
                new Paragraph(new Anchor("", "To Filterscope")));
    }
}
