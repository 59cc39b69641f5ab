package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.filterscope.team.RefusedPages;

/** For a whole page that is not for the reader. */
@AnonymousAllowed
@PageTitle("You may not see this page · Filterscope")
class NotAllowedViewPage extends FaultPage implements HasErrorParameter<AccessDeniedException> {

    private final transient RefusedPages refused;

    NotAllowedViewPage(RefusedPages refused) {
        this.refused = refused;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> fault) {
        refused.refused(event.getLocation().getPath());
        show(
                VaadinIcon.LOCK,
                "You may not see this page",
                "It is for administrators of this server; ask one of them for what you need.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
