package org.filterscope.web;

import org.filterscope.refusal.RefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an administrator may set about monitoring, under {@code filterscope.monitoring}.
 *
 * @param token with which a program may read the server's numbers; empty for no such program
 */
@ConfigurationProperties("filterscope.monitoring")
record MonitoringSettings(@DefaultValue("") String token) {

    private static final int SHORTEST = 24;

    MonitoringSettings {
        token = token.strip();
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new RefusedException(
                    "The token for monitoring is easily guessed; set filterscope.monitoring.token to at" + " least "
                            + SHORTEST + " characters by chance, or leave it out.");
        }
    }
}
