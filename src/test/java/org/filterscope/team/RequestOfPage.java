package org.filterscope.team;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request whose session can get another id: pages without a browser have none. */
final class RequestOfPage {

    private RequestOfPage() {}

    /** From here on what happens on the page happens within the request. */
    static void begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true);
        CurrentInstance.set(VaadinRequest.class, new VaadinServletRequest(request, (VaadinServletService)
                VaadinService.getCurrent()));
    }
}
