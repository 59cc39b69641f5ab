package org.filterscope.bias.statistics;

/**
 * What a plan fixes before anyone looks.
 *
 * @param q the expected share of false findings that is accepted
 * @param margin from which size on a difference matters
 * @param seed of all labellings
 */
public record AuditRules(double q, Margin margin, long seed) {

    /** q lies between 0 and 1. */
    public AuditRules {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("q lies between 0 and 1, unlike " + q);
        }
    }

    /** q = 0.05 and the default margin. */
    public static AuditRules withSeed(long seed) {
        return new AuditRules(0.05, Margin.DEFAULT, seed);
    }
}
