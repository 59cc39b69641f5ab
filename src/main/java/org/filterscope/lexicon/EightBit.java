package org.filterscope.lexicon;

/**
 * Vectors of unit length in one signed byte a value. Each vector is stretched until its largest value is ±127 and rounded;
 * the scale of its own that undoes this need not be stored, since the length is known to be one.
 */
final class EightBit {

    private EightBit() {}

    /** The bytes of a finite vector that is not all zero. */
    static byte[] encode(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int d = 0; d < vector.length; d++) {
            bytes[d] = (byte) Math.round(127.0 * vector[d] / largest);
        }
        return bytes;
    }

    /** Writes a direction, not of unit length, into the vector; false when there is none, since all bytes are zero. */
    static boolean decode(byte[] bytes, float[] vector) {
        boolean any = false;
        for (int d = 0; d < vector.length; d++) {
            vector[d] = bytes[d];
            any |= bytes[d] != 0;
        }
        return any;
    }

    /** Cosine between a vector of unit length and its bytes. */
    static double cosine(float[] unit, byte[] bytes) {
        double product = 0;
        double squares = 0;
        for (int d = 0; d < unit.length; d++) {
            product += (double) unit[d] * bytes[d];
            squares += (double) bytes[d] * bytes[d];
        }
        return product / Math.sqrt(squares);
    }
}
