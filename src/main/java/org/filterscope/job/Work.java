package org.filterscope.job;

/** What a slot was given to do. */
sealed interface Work {

    /** The job for which it is done. */
    JobId of();

    /** What was charged for it in advance, in seconds. */
    double charge();

    /** A whole job. */
    record Whole(Claim claim, QueueTable.Ready job, double charge) implements Work {

        @Override
        public JobId of() {
            return claim.job();
        }
    }

    /** A part of a job that runs elsewhere. */
    record Part(ShardTable.Open part, ShardTable.Taken taken, double charge) implements Work {

        @Override
        public JobId of() {
            return part.job();
        }
    }
}
