package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.filterscope.team.ThingNotFoundException;

/** For a thing that does not exist or belongs to others; nobody learns which. */
@AnonymousAllowed
@PageTitle("Nothing to see here · Filterscope")
class UnknownThingPage extends FaultPage implements HasErrorParameter<ThingNotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ThingNotFoundException> fault) {
        show(
                VaadinIcon.QUESTION_CIRCLE_O,
                "Nothing to see here",
                fault.getException().getMessage());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
