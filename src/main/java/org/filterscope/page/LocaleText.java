package org.filterscope.page;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Numbers, sizes and times as the reader of the current page is used to them. */
public final class LocaleText {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private LocaleText() {}

    /** A whole number with the reader's separators, such as {@code 12,345}. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** A number with the given count of decimals. */
    public static String decimal(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A share of 0…1 as a percentage without decimals. */
    public static String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(share);
    }

    /** A size in bytes in powers of 1,000, such as {@code 3.4 MB}. */
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1_000;
            unit++;
        }
        return (unit == 0 || value >= 100 ? number(Math.round(value)) : decimal(value, 1)) + " " + UNITS[unit];
    }

    /** A point in time with date and minutes, in the reader's time zone. */
    public static String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone()));
    }

    /** A day, in the reader's time zone. */
    public static String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(instant.atZone(zone()));
    }

    /** A count with its noun: {@code 1 image}, {@code 12,345 images}. */
    public static String count(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    private static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    private static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
