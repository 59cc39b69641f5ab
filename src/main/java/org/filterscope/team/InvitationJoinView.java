package org.filterscope.team;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Leads to an invitation by way of the page for signing in. */
@Route(value = "invitation/:token/join", autoLayout = false)
@PageTitle("Invitation · Filterscope")
@PermitAll
class InvitationJoinView extends Main implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(InvitationView.class, event.getRouteParameters());
    }
}
