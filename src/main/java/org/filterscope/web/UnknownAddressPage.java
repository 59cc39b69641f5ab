package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** For an address that no page has. */
@AnonymousAllowed
@PageTitle("There is no such page · Filterscope")
class UnknownAddressPage extends FaultPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> fault) {
        show(
                VaadinIcon.QUESTION_CIRCLE_O,
                "There is no such page",
                "The address is misspelt, or the page has moved; go on from your projects.");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
