package org.filterscope.job;

import java.util.List;

/** Knows the GPUs of this machine. The room that runs networks declares one as a bean. */
public interface Accelerators {

    /** The names of the GPUs that jobs may use, such as {@code gpu 0}; empty where there is none. */
    List<String> gpus();

    /** What jobs without a GPU compute on, in words. */
    String processor();
}
