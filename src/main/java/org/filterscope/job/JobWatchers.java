package org.filterscope.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.filterscope.team.ProjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those who want to hear of a project's jobs. */
@Component
class JobWatchers {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatchers.class);

    private final Map<ProjectId, List<JobWatcher>> watchers = new ConcurrentHashMap<>();

    Runnable add(ProjectId project, JobWatcher watcher) {
        watchers.computeIfAbsent(project, _ -> new CopyOnWriteArrayList<>()).add(watcher);
        return () -> watchers.computeIfPresent(project, (_, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    void changed(Job job) {
        for (JobWatcher watcher : watchers.getOrDefault(job.project(), List.of())) {
            try {
                watcher.changed(job);
            } catch (RuntimeException e) {
                // A page that cannot be told any more must not stop the job it watches
                LOG.warn("A page could not be told about job {}", job.id(), e);
            }
        }
    }
}
