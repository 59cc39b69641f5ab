package org.filterscope.bias.statistics;

/** How much more often a word was found in one subset than in another, with intervals on effective numbers of images. */
public record RateDifference(SubsetRate a, SubsetRate b) {

    /** d = p_A − p_B. */
    public double difference() {
        return a.rate() - b.rate();
    }

    /** d where every cluster counts once. */
    public double clusterDifference() {
        return a.clusterMean() - b.clusterMean();
    }

    /** min(G_A, G_B) − 1, at least 1. */
    public int degrees() {
        return Math.max(1, Math.min(a.clusters(), b.clusters()) - 1);
    }

    /**
     * Newcombe's hybrid score interval of d (method 10 of "Interval estimation for the difference between independent
     * proportions", Statist. Med. 17, 1998) on effective images, with Student's t.
     */
    public Interval interval(double level) {
        return newcombe(Distributions.student(level, degrees()), level);
    }

    Interval newcombe(double quantile, double level) {
        double[] ofA = a.wilson(quantile);
        double[] ofB = b.wilson(quantile);
        double d = difference();
        return new Interval(
                Math.max(-1, d - Math.hypot(a.rate() - ofA[0], ofB[1] - b.rate())),
                Math.min(1, d + Math.hypot(ofA[1] - a.rate(), b.rate() - ofB[0])),
                level);
    }

    /** p_A / p_B; where a count is 0, half an image is added to both. */
    public double ratio() {
        return adjusted(a) / adjusted(b);
    }

    /** exp(ln RR ∓ t √((1 − p_A) / (n'_A p_A) + (1 − p_B) / (n'_B p_B))) (Katz and others, Biometrics 34, 1978). */
    public Interval ratioInterval(double level) {
        return katz(Distributions.student(level, degrees()), level);
    }

    Interval katz(double quantile, double level) {
        double deviation = Math.sqrt(relativeVariance(a) + relativeVariance(b));
        double log = Math.log(ratio());
        return new Interval(Math.exp(log - quantile * deviation), Math.exp(log + quantile * deviation), level);
    }

    /** The logarithm of the odds ratio, see {@link FourfoldTable#logOdds()}. */
    public double logOdds() {
        return new FourfoldTable(a.count(), a.images(), b.count(), b.images()).logOdds();
    }

    private double adjusted(SubsetRate rate) {
        return a.count() > 0 && b.count() > 0 ? rate.rate() : (rate.count() + 0.5) / (rate.images() + 1);
    }

    private double relativeVariance(SubsetRate rate) {
        double p = adjusted(rate);
        return Math.max(0, 1 - p) / (rate.effectiveImages() * p);
    }
}
