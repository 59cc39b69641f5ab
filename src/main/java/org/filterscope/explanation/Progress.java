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

    /**
     * Tells a task how far a range of it is, not where the range lies.
     *
     * @param from where the range begins
     */
    static Task within(Task task, long from) {
        return new Task() {
            @Override
            public void done(long count) {
                task.done(count - from);
            }

            @Override
            public void close() {
                // the task is closed by whoever began it
            }
        };
    }

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
