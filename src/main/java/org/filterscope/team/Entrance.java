package org.filterscope.team;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/** Lets somebody in who has just made an account or chosen a password. */
@Component
class Entrance {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Trail trail;

    Entrance(Sessions sessions, Accounts accounts, Trail trail) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** Signs the person in whose page this is, and opens another page. */
    void open(UserId user, UI ui, String page) {
        sessions.begin(user, VaadinServletRequest.getCurrent().getHttpServletRequest());
        trail.record(
                "signed in",
                user.value(),
                accounts.find(user).map(Account::mail).orElse(""));
        // A fresh page: the one now open was made for nobody
        ui.getPage().setLocation(page.isEmpty() ? "." : page);
    }
}
