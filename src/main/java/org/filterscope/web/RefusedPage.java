package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.filterscope.refusal.RefusedException;

/** For an address that asks for something that cannot be. */
@AnonymousAllowed
@PageTitle("This cannot be shown · Filterscope")
class RefusedPage extends FaultPage implements HasErrorParameter<RefusedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> fault) {
        show(VaadinIcon.WARNING, "This cannot be shown", fault.getException().getMessage());
        return HttpServletResponse.SC_BAD_REQUEST;
    }
}
