package org.filterscope.storage;

import java.util.Locale;

/** Numbers of bytes as people read them. */
public final class ByteSize {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};
    private static final double STEP = 1000;

    private ByteSize() {}

    /** Such as {@code 1.5 GB}, with powers of 1,000, as disks are sold. */
    public static String text(long bytes) {
        if (Math.abs(bytes) < STEP) {
            return bytes + (Math.abs(bytes) == 1 ? " byte" : " bytes");
        }
        double value = bytes / STEP;
        int unit = 0;
        while (Math.abs(value) >= STEP - 0.05 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        String number = String.format(Locale.ROOT, "%.1f", value);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + UNITS[unit];
    }
}
