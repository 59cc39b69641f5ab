package org.filterscope.team;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.filterscope.page.LocaleText;

/** The invitations of a team that were not accepted yet. */
final class InvitationRows extends Composite<UnorderedList> {

    InvitationRows(List<Invitation> invitations, Consumer<Invitation> withdraw) {
        getContent().addClassName("people-rows");
        invitations.forEach(invitation -> getContent().add(row(invitation, withdraw)));
    }

    private static ListItem row(Invitation invitation, Consumer<Invitation> withdraw) {
        String to = invitation.mail().isEmpty() ? "Whoever has the link" : invitation.mail();
        Span details =
                new Span("invited by " + invitation.invitedBy() + " · until " + LocaleText.time(invitation.expires()));
        details.addClassName("secondary");
        Div words = new Div(new Span(to), details);
        words.addClassName("people-row-words");
        Button button = new Button("Withdraw", _ -> withdraw.accept(invitation));
        button.setAriaLabel("Withdraw the invitation for " + to);
        Div actions = new Div(MemberRows.badge(invitation.role().word()), button);
        actions.addClassName("people-row-actions");
        return new ListItem(words, actions);
    }
}
