package org.filterscope.dataset.pages;

import org.filterscope.page.LocaleText;

/** Numbers of attributes, as people wrote them. */
final class Numbers {

    private static final int MOST_DECIMALS = 4;

    private Numbers() {}

    /** A number with as many decimals as it has, up to four. */
    static String plain(double number) {
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            double scaled = number * Math.pow(10, decimals);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled))) {
                return LocaleText.decimal(number, decimals);
            }
        }
        return LocaleText.decimal(number, MOST_DECIMALS);
    }
}
