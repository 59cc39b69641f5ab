package org.filterscope.team;

import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import java.lang.ref.Reference;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request whose session can get another id: pages without a browser have none. */
final class RequestOfPage {

    private final VaadinServletRequest request;

    private RequestOfPage(VaadinServletRequest request) {
        this.request = request;
    }

    /** From here on what happens on the page happens within the request. */
    static RequestOfPage begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession(true);
        RequestOfPage begun =
                new RequestOfPage(new VaadinServletRequest(request, (VaadinServletService) VaadinService.getCurrent()));
        CurrentInstance.set(VaadinRequest.class, begun.request);
        return begun;
    }

    /** Does something within the request, which Vaadin itself would forget. */
    void during(Runnable action) {
        try {
            action.run();
        } finally {
            Reference.reachabilityFence(request);
        }
    }
}
