package org.filterscope.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filterscope.team.UserId;
import org.springframework.stereotype.Component;

/** Counts the files that each person sends to fields of pages at this moment, on however many pages. */
@Component
public class PageUploads {

    /** As many as a person can need: a browser sends three of a field at a time. */
    static final int MOST = 6;

    private final Map<UserId, Integer> running = new ConcurrentHashMap<>();

    /** Counts one more, unless there are too many; whoever was let in has to {@link #end}. */
    boolean begin(UserId person) {
        boolean[] letIn = new boolean[1];
        running.compute(person, (_, before) -> {
            int now = before == null ? 0 : before;
            letIn[0] = now < MOST;
            return letIn[0] ? Integer.valueOf(now + 1) : before;
        });
        return letIn[0];
    }

    void end(UserId person) {
        running.computeIfPresent(person, (_, before) -> before > 1 ? before - 1 : null);
    }
}
