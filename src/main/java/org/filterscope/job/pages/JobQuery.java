package org.filterscope.job.pages;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filterscope.job.JobFilter;
import org.filterscope.job.JobState;
import org.filterscope.team.UserId;

/** Which jobs are looked at, as it stands in the address of the page. */
record JobQuery(Set<JobState> states, String kind, String text, boolean mine) {

    static final JobQuery ALL = new JobQuery(Set.of(), "", "", false);

    JobQuery {
        states = Set.copyOf(states);
        text = text.strip();
    }

    static JobQuery of(QueryParameters parameters) {
        List<String> wanted = parameters.getParameters("state");
        return new JobQuery(
                Arrays.stream(JobState.values())
                        .filter(state -> wanted.contains(word(state)))
                        .collect(Collectors.toSet()),
                parameters.getSingleParameter("kind").orElse(""),
                parameters.getSingleParameter("text").orElse(""),
                parameters.getSingleParameter("mine").filter("yes"::equals).isPresent());
    }

    private static String word(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!states.isEmpty()) {
            all.put("state", new TreeSet<>(states).stream().map(JobQuery::word).toList());
        }
        put(all, "kind", kind);
        put(all, "text", text);
        put(all, "mine", mine ? "yes" : "");
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, List.of(value));
        }
    }

    boolean restricts() {
        return !states.isEmpty() || !kind.isEmpty() || !text.isEmpty() || mine;
    }

    JobFilter filter(UserId me) {
        return new JobFilter(states, kind, text, mine ? Optional.of(me) : Optional.empty());
    }
}
