package org.filterscope.demo;

/** The one rule about rates. */
final class Rates {

    private Rates() {}

    static void require(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a rate lies between 0 and 1, and is not " + rate);
        }
    }
}
