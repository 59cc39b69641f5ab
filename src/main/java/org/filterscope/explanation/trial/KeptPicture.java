package org.filterscope.explanation.trial;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A picture that a layer was tried on.
 *
 * @param keptBy who keeps it; nobody where it is forgotten with its page
 * @param at when it was dropped
 */
public record KeptPicture(UUID id, String name, Optional<String> keptBy, Instant at) {}
