package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** For everything that nobody expected. */
@AnonymousAllowed
@PageTitle("Something failed on our side · Filterscope")
class OwnFaultPage extends FaultPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> fault) {
        show(VaadinIcon.BUG, "Something failed on our side", FaultReports.sentence(fault.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
