package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** For what the reader knows of, but may not do. */
@AnonymousAllowed
@PageTitle("You may not do this · Filterscope")
class NotAllowedPage extends FaultPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> fault) {
        show(
                VaadinIcon.LOCK,
                "You may not do this",
                String.valueOf(fault.getException().getMessage()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
