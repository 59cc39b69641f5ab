package org.filterscope.bias.statistics;

/**
 * A score for ranking words on a map, never a test: log-odds against an informative prior (Monroe, Colaresi and Quinn,
 * "Fightin' Words", Political Analysis 16, 2008), on images. α_w = α₀ × the pooled share of the word,
 * δ = ln[(a + α_w) / (n_A + α₀ − a − α_w)] − the same for B, ζ = δ / √(1/(a + α_w) + 1/(b + α_w)).
 *
 * @param delta δ
 * @param zeta ζ
 */
public record FightinWords(double delta, double zeta) {

    /** α₀, as many images as the prior is worth. */
    public static final double PRIOR = 100;

    /** The score of a word that at least one image has; 0 for one that none or all have. */
    public static FightinWords of(FourfoldTable table, double prior) {
        double share = table.total() / (double) table.images();
        if (share == 0 || share == 1) {
            return new FightinWords(0, 0);
        }
        double alpha = prior * share;
        double a = table.a() + alpha;
        double b = table.b() + alpha;
        double delta = Math.log(a / (table.sizeA() + prior - a)) - Math.log(b / (table.sizeB() + prior - b));
        return new FightinWords(delta, delta / Math.sqrt(1 / a + 1 / b));
    }
}
