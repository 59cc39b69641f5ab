package org.filterscope.team;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the server decides about people and teams.
 *
 * @param everybodyCreatesTeams whether everybody may make teams, instead of administrators only
 * @param invitationsLast how long a link of an invitation can be used
 * @param resetsLast how long a link for a new password can be used
 * @param rememberFor how long somebody who asked for it stays signed in without coming back
 * @param address where people reach the server, such as {@code https://filterscope.example.org}; as their browser says if
 *     not set
 * @param mailFrom the sender of mails
 */
@ConfigurationProperties("filterscope.team")
record TeamSettings(
        @DefaultValue("false") boolean everybodyCreatesTeams,
        @DefaultValue("7d") Duration invitationsLast,
        @DefaultValue("24h") Duration resetsLast,
        @DefaultValue("14d") Duration rememberFor,
        Optional<URI> address,
        @DefaultValue("filterscope@localhost") String mailFrom) {}
