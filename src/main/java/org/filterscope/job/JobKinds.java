package org.filterscope.job;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of jobs that this version of the program knows. */
@Component
class JobKinds {

    // What a job does may need the queue itself, so the kinds are asked for only when a job is at hand
    private final ObjectProvider<JobKind<?>> kinds;

    JobKinds(ObjectProvider<JobKind<?>> kinds) {
        this.kinds = kinds;
    }

    Optional<JobKind<?>> named(String name) {
        for (JobKind<?> kind : kinds) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
