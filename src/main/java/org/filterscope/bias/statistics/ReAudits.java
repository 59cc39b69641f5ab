package org.filterscope.bias.statistics;

/** What looking again and again costs: audit t of a plan decides at q_t = q · 6 / (π² t²), and all q_t add up to q. */
public final class ReAudits {

    private ReAudits() {}

    /**
     * q_t (alpha spending as in Foster and Stine, "α-investing", JRSS B 70, 2008, with the Basel series).
     *
     * @param number t, from 1
     */
    public static double level(double q, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("audits are numbered from 1");
        }
        return q * 6 / (Math.PI * Math.PI * number * (double) number);
    }
}
