package org.filterscope.team;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request whose session can get another id: pages without a browser have none. */
final class RequestOfPage {

    /** What is current is only held weakly, and would be gone after the next collection of garbage. */
    private static final ThreadLocal<VaadinServletRequest> HELD = new ThreadLocal<>();

    private RequestOfPage() {}

    /** From here on what happens on the page happens within the request. */
    static void begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true);
        VaadinServletRequest ofPage =
                new VaadinServletRequest(request, (VaadinServletService) VaadinService.getCurrent());
        HELD.set(ofPage);
        CurrentInstance.set(VaadinRequest.class, ofPage);
    }
}
