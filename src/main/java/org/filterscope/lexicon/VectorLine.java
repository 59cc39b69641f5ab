package org.filterscope.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a vector file, taken apart: a word, which may hold blanks, and after it a fixed number of values. The values
 * are counted from the end of the line, since only the word can hold blanks.
 */
final class VectorLine {

    private final float[] values;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int wordEnd;

    VectorLine(int dimensions) {
        this.values = new float[dimensions];
    }

    static boolean isSeparator(byte b) {
        return b == ' ' || b == '\t';
    }

    /** The values of the line read last; the array is used again. */
    float[] values() {
        return values;
    }

    /** Where the word of the line read last ends; it begins at 0. */
    int wordEnd() {
        return wordEnd;
    }

    /** Reads a line without its end; null when nothing is wrong with it. */
    @Nullable
    LineFault read(byte[] line, int length) {
        int start = length;
        for (int i = 0; i < values.length; i++) {
            start = previousToken(line, start);
            if (start <= 0) {
                return LineFault.WRONG_NUMBER_OF_VALUES;
            }
        }
        wordEnd = skipSeparatorsBack(line, start);
        if (wordEnd == 0 || endsWithValue(line)) {
            return LineFault.WRONG_NUMBER_OF_VALUES;
        }
        LineFault fault = readValues(line, start, length);
        return fault != null ? fault : isUtf8(line, wordEnd) ? null : LineFault.NOT_UTF8;
    }

    private @Nullable LineFault readValues(byte[] line, int start, int length) {
        int at = start;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            int end = at;
            while (end < length && !isSeparator(line[end])) {
                end++;
            }
            float value = Decimals.parse(line, at, end);
            if (!Float.isFinite(value)) {
                return faultOf(value, new String(line, at, end - at, StandardCharsets.ISO_8859_1));
            }
            values[i] = value;
            squares += (double) value * value;
            at = end;
            while (at < length && isSeparator(line[at])) {
                at++;
            }
        }
        return squares == 0 ? LineFault.NO_DIRECTION : null;
    }

    private static LineFault faultOf(float value, String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        boolean named = plain.equals("nan") || plain.equals("inf") || plain.equals("infinity");
        return named || Float.isInfinite(value) ? LineFault.NOT_FINITE : LineFault.NOT_A_NUMBER;
    }

    /** A word of several parts that ends in a value with a decimal point is a line with too many values. */
    private boolean endsWithValue(byte[] line) {
        int start = previousToken(line, wordEnd);
        if (start <= 0) {
            return false;
        }
        boolean point = false;
        for (int i = start; i < wordEnd; i++) {
            point |= line[i] == '.';
        }
        return point && wordEnd - start > 1 && !Float.isNaN(Decimals.parse(line, start, wordEnd));
    }

    /** Where the token before the given end begins; 0 also when there is none. */
    static int previousToken(byte[] line, int end) {
        int i = skipSeparatorsBack(line, end);
        while (i > 0 && !isSeparator(line[i - 1])) {
            i--;
        }
        return i;
    }

    private static int skipSeparatorsBack(byte[] line, int end) {
        int i = end;
        while (i > 0 && isSeparator(line[i - 1])) {
            i--;
        }
        return i;
    }

    private boolean isUtf8(byte[] line, int end) {
        boolean ascii = true;
        for (int i = 0; i < end; i++) {
            ascii &= line[i] >= 0;
        }
        if (ascii) {
            return true;
        }
        try {
            decoder.decode(ByteBuffer.wrap(line, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
