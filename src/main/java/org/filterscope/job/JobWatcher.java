package org.filterscope.job;

/** Hears of the changes of jobs. */
@FunctionalInterface
public interface JobWatcher {

    void changed(Job job);
}
