package org.filterscope.team;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.refusal.RefusedException;

/** The members of a team, each with what the reader may do about it. */
final class MemberRows extends Composite<UnorderedList> {

    private final transient Teams teams;
    private final TeamSummary team;
    private final transient Runnable changed;

    /**
     * @param changed called when something was changed
     */
    MemberRows(Teams teams, TeamSummary team, List<Member> members, Runnable changed) {
        this.teams = teams;
        this.team = team;
        this.changed = changed;
        getContent().addClassName("people-rows");
        members.forEach(member -> getContent().add(row(member)));
    }

    private ListItem row(Member member) {
        Avatar avatar = new Avatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        boolean me = member.id().equals(SignedInUser.require().id());
        Span details = new Span(member.mail() + " · since " + LocaleText.date(member.since()));
        details.addClassName("secondary");
        Div words = new Div(new Span(member.name() + (me ? " (you)" : "")), details);
        words.addClassName("people-row-words");
        Div actions = new Div();
        actions.addClassName("people-row-actions");
        if (!member.active()) {
            actions.add(badge("deactivated"));
        }
        if (team.myRole() == Role.OWNER) {
            actions.add(role(member));
            if (!me) {
                actions.add(handOver(member), remove(member));
            }
        } else {
            actions.add(badge(member.role().word()));
        }
        return new ListItem(avatar, words, actions);
    }

    private Select<Role> role(Member member) {
        Select<Role> select = InviteDialog.roles("");
        select.setAriaLabel("Role of " + member.name());
        select.setValue(member.role());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changeRole(member, select);
            }
        });
        return select;
    }

    private void changeRole(Member member, Select<Role> select) {
        Role role = select.getValue();
        try {
            teams.changeRole(team.id(), member.id(), role);
        } catch (RefusedException e) {
            select.setValue(member.role());
            throw e;
        }
        Notices.done(member.name() + " is now " + role.word() + ".");
        changed.run();
    }

    private Button handOver(Member member) {
        Button button = new Button(
                "Hand over",
                _ -> Confirmation.ask(
                        "Hand " + team.name() + " over to " + member.name() + "?",
                        member.name() + " will own the team, and you will be an editor; only an owner can change that.",
                        "Hand over",
                        () -> {
                            teams.handOver(team.id(), member.id());
                            Notices.done(member.name() + " owns the team now.");
                            changed.run();
                        }));
        button.setAriaLabel("Hand the team over to " + member.name());
        button.setEnabled(member.active());
        return button;
    }

    private Button remove(Member member) {
        Button button = new Button(
                "Remove",
                _ -> Confirmation.ask(
                        "Remove " + member.name() + "?",
                        "All sessions of " + member.name() + " end at once, and coming back takes a new invitation.",
                        "Remove",
                        () -> {
                            teams.remove(team.id(), member.id());
                            Notices.done(member.name() + " was removed.");
                            changed.run();
                        }));
        button.setAriaLabel("Remove " + member.name());
        return button;
    }

    static Span badge(String text) {
        Span badge = new Span(text);
        badge.addClassName("badge");
        return badge;
    }
}
