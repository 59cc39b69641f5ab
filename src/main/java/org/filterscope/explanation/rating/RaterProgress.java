package org.filterscope.explanation.rating;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.team.UserId;

/**
 * How far a rater is: the number of answers, and nothing about them.
 *
 * @param latest when the last answer was given
 */
public record RaterProgress(UserId rater, String name, int answered, Optional<Instant> latest) {}
