package org.filterscope.team;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The token against forged requests, for what a page sends by itself and not through the framework. */
public final class RequestToken {

    private RequestToken() {}

    /** The token for the session of the current page. */
    public static Optional<CsrfToken> ofPage() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
    }
}
