package org.filterscope.demo;

/**
 * A thing that stands beside everybody equally often, on purpose: an audit that finds it associated is wrong.
 *
 * @param category the thing
 * @param rate share of the pictures with a person that show it
 */
public record UnassociatedThing(String category, double rate) {

    public UnassociatedThing {
        Rates.require(rate);
    }
}
