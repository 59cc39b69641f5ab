package org.filterscope.lavise;

/**
 * How votes are counted.
 *
 * @param images p, how many of a filter's top images count, at least 1
 * @param words s, how many of the nearest words of each image count, at least 1
 */
public record CountRules(int images, int words) {

    public CountRules {
        if (images < 1 || words < 1) {
            throw new IllegalArgumentException("at least one image and one word are counted");
        }
    }

    /** 25 images and 5 words. */
    public static CountRules standard() {
        return new CountRules(25, 5);
    }
}
