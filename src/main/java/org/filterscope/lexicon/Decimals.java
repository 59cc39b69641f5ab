package org.filterscope.lexicon;

import java.nio.charset.StandardCharsets;

/** Reads decimal numbers straight from bytes: the text of a large vector file holds a hundred million of them. */
final class Decimals {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Above this a double no longer holds every whole number. */
    private static final long EXACT = 1L << 53;

    private Decimals() {}

    /**
     * The number written in the bytes, such as {@code -0.25} or {@code 1e-3}.
     *
     * @return NaN when the bytes are no decimal number, an infinity when it is too large for a float
     */
    static float parse(byte[] text, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            negative = text[i] == '-';
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        boolean point = false;
        for (; i < to; i++) {
            int c = text[i];
            if (c >= '0' && c <= '9') {
                if (mantissa >= EXACT / 10) {
                    return parseSlowly(text, from, to);
                }
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                scale += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return parseSlowly(text, from, to);
            }
        }
        if (digits == 0) {
            return Float.NaN;
        }
        if (scale >= POWERS.length) {
            return parseSlowly(text, from, to);
        }
        double value = mantissa / POWERS[scale];
        return (float) (negative ? -value : value);
    }

    private static float parseSlowly(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = text[i];
            boolean allowed = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!allowed) {
                return Float.NaN;
            }
        }
        try {
            return Float.parseFloat(new String(text, from, to - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
