package org.filterscope.job;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.filterscope.team.UserId;

/**
 * Which jobs of a project are looked at.
 *
 * @param states in one of these states; in any where empty
 * @param kind of this kind; of any where empty
 * @param text what the title contains, in capitals or not
 * @param requester asked for by this person, if by a certain one
 */
public record JobFilter(Set<JobState> states, String kind, String text, Optional<UserId> requester) {

    /** All jobs. */
    public static final JobFilter ALL = new JobFilter(Set.of(), "", "", Optional.empty());

    public JobFilter {
        states = Set.copyOf(states);
        text = text.strip();
    }

    /** Whether a job is one of them. */
    public boolean includes(Job job) {
        return (states.isEmpty() || states.contains(job.state()))
                && (kind.isEmpty() || kind.equals(job.kind()))
                && job.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                && requester.map(job.requester()::equals).orElse(true);
    }
}
