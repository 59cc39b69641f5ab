package org.filterscope.team;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers on a server for this computer alone only to the names it is known by. Else a page from anywhere could give its
 * own name the address of this computer, and read here as if both were one site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the names that a trusted proxy passes on were read
class KnownHosts extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final Reach reach;
    private final Optional<String> configured;

    KnownHosts(Reach reach, TeamSettings settings) {
        this.reach = reach;
        this.configured = settings.address().map(URI::getHost);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (reach.beyondThisComputer() || known(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(MISDIRECTED);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write(
                            "This server is not known by this name; open it as localhost, or set filterscope.team.address"
                                    + " to where people reach it.");
        }
    }

    private boolean known(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equalsIgnoreCase(reach.address())
                || configured.filter(host::equalsIgnoreCase).isPresent()
                || isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            // never asks for a name: whoever chose it would choose the answer as well
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
