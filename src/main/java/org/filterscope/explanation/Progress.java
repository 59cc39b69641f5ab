package org.filterscope.explanation;

/** Is told how far long work has come. */
public interface Progress {

    /**
     * A task begins.
     *
     * @param what the task in a few words, such as {@code features}
     * @param total how many steps it has
     */
    Task begin(String what, long total);

    /** A task under way; closing it says that it ended, finished or not. */
    interface Task extends AutoCloseable {

        /**
         * Some steps are behind.
         *
         * @param count steps done since the task began
         */
        void done(long count);

        @Override
        void close();
    }
}
