package org.filterscope.team;

import java.time.Instant;

/**
 * A link that can be used once, and is shown once: only its hash is kept.
 *
 * @param mailed whether it was also sent by mail
 */
public record SentLink(String link, Instant expires, boolean mailed) {}
