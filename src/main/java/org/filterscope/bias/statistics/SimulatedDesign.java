package org.filterscope.bias.statistics;

import java.util.List;

/**
 * A made-up dataset whose truth is known, to see what tests make of it.
 *
 * @param clustersA people of subset A alone
 * @param clustersB people of subset B alone
 * @param shared people with images in both, each image in either by a coin
 * @param imagesA mean images per person of A
 * @param imagesB mean images per person of B, and of those in both
 * @param intraclass how alike the images of one person are
 * @param planted how many of the words differ
 * @param lift by how much they are more frequent in A
 */
public record SimulatedDesign(
        int clustersA,
        int clustersB,
        int shared,
        double imagesA,
        double imagesB,
        double intraclass,
        int planted,
        double lift) {

    /** The designs that the guide to the statistics tabulates. */
    public static final List<SimulatedDesign> ALL = List.of(
            none(60, 60, 0, 20, 20, 0),
            none(60, 60, 0, 20, 20, 0.1),
            none(60, 60, 0, 20, 20, 0.3),
            none(20, 180, 0, 12, 12, 0.1),
            none(60, 60, 0, 10, 40, 0.1),
            none(8, 8, 0, 150, 150, 0.1),
            none(20, 40, 40, 20, 20, 0.1),
            new SimulatedDesign(60, 60, 0, 20, 20, 0.1, 40, 0.02),
            new SimulatedDesign(60, 60, 0, 20, 20, 0.1, 40, 0.05),
            new SimulatedDesign(60, 60, 0, 20, 20, 0.1, 40, 0.10),
            new SimulatedDesign(12, 12, 0, 100, 100, 0.1, 40, 0.10));

    private static SimulatedDesign none(int a, int b, int shared, double imagesA, double imagesB, double intraclass) {
        return new SimulatedDesign(a, b, shared, imagesA, imagesB, intraclass, 0, 0);
    }
}
