package org.filterscope.team;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of pages, for links that are sent to people. */
@Component
class Links {

    private final TeamSettings settings;

    Links(TeamSettings settings) {
        this.settings = settings;
    }

    /** The link to a page, given without the leading slash. */
    String to(String page) {
        return settings.address()
                        .map(URI::toString)
                        .orElseGet(Links::asTheBrowserSays)
                        .replaceAll("/+$", "") + "/" + page;
    }

    private static String asTheBrowserSays() {
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
