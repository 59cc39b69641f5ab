package org.filterscope.job;

/** How fast the current step goes, over the last while, so that a slow beginning is soon forgotten. Not safe for threads. */
final class Pace {

    private static final double WINDOW_SECONDS = 15;

    private String step = "";
    private long lastDone;
    private long lastNanos;
    private double rate;
    private long items;

    /** Takes note of progress, and returns how much is done each second; 0 where that is not known yet. */
    double tell(String nextStep, long done, long nanos) {
        if (!nextStep.equals(step) || done < lastDone) {
            step = nextStep;
            rate = 0;
            items += Math.max(0, done);
        } else {
            items += done - lastDone;
            double seconds = (nanos - lastNanos) / 1e9;
            if (seconds > 0 && done > lastDone) {
                double now = (done - lastDone) / seconds;
                double weight = rate == 0 ? 1 : 1 - Math.exp(-seconds / WINDOW_SECONDS);
                rate += weight * (now - rate);
            } else if (seconds <= 0 || done == lastDone) {
                return rate;
            }
        }
        lastDone = done;
        lastNanos = nanos;
        return rate;
    }

    /** What all steps went through together. */
    long items() {
        return items;
    }
}
