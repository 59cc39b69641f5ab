package org.filterscope.explanation;

/**
 * Which filters of an explanation to list, and in which order.
 *
 * @param text part of one of their words; empty for any
 * @param show which of them
 * @param order in which order
 */
public record FilterSearch(String text, Show show, Order order) {

    /** All filters by their numbers. */
    public static final FilterSearch ALL = new FilterSearch("", Show.ALL, Order.NUMBER);

    private static final int LONGEST_TEXT = 100;

    public FilterSearch {
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Which filters. */
    public enum Show {
        /** Every filter. */
        ALL,
        /** Those with a word that beats chance. */
        RELIABLE,
        /** Those that never fired. */
        DEAD
    }

    /** In which order. */
    public enum Order {
        /** By number. */
        NUMBER,
        /** Those with the strongest reliable words first. */
        STRENGTH
    }
}
