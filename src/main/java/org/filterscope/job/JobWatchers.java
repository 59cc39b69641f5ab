package org.filterscope.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those who want to hear of a project's jobs, as long as they may. */
@Component
class JobWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatchers.class);

    private final Map<ProjectId, List<Listener>> watchers = new ConcurrentHashMap<>();
    private final JobRights rights;

    JobWatchers(JobRights rights) {
        this.rights = rights;
    }

    Runnable add(ProjectId project, UserId user, JobWatcher watcher) {
        Listener listener = new Listener(user, watcher);
        watchers.computeIfAbsent(project, _ -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> remove(project, listener);
    }

    private void remove(ProjectId project, Listener listener) {
        watchers.computeIfPresent(project, (_, those) -> {
            those.remove(listener);
            return those.isEmpty() ? null : those;
        });
    }

    void changed(Job job) {
        for (Listener listener : watchers.getOrDefault(job.project(), List.of())) {
            try {
                if (rights.has(listener.user(), Role.READER, job.project())) {
                    listener.watcher().changed(job);
                } else {
                    remove(job.project(), listener);
                }
            } catch (RuntimeException e) {
                // A page that cannot be told any more must not stop the job it watches
                LOG.warn("A page could not be told about job {}", job.id(), e);
            }
        }
    }

    private record Listener(UserId user, JobWatcher watcher) {}
}
