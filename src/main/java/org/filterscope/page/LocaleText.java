package org.filterscope.page;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** A point in time with day of the week, date and minutes, in a time zone of its own. */
    public static String longTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone));
    }

    /** A time of the day with seconds, in the reader's time zone, such as {@code 09:31:07}. */
    public static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(zone()));
    }

    /** How long something took, in its two largest units: {@code 0.4 s}, {@code 3 min 20 s}, {@code 2 d 4 h}. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return decimal(time.toMillis() / 1_000.0, 1) + " s";
        }
        if (seconds < 60) {
            return number(seconds) + " s";
        }
        if (seconds < 3_600) {
            return units(time.toMinutes(), "min", time.toSecondsPart(), "s");
        }
        return time.toDays() == 0
                ? units(time.toHours(), "h", time.toMinutesPart(), "min")
                : units(time.toDays(), "d", time.toHoursPart(), "h");
    }

    private static String units(long large, String unit, long small, String smaller) {
        return number(large) + " " + unit + (small == 0 ? "" : " " + number(small) + " " + smaller);
    }

    /** About how long something takes: {@code less than a minute}, {@code about 4 min}, {@code about 2 h}. */
    public static String roughly(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return "less than a minute";
        }
        if (seconds < 90 * 60) {
            return "about " + number(Math.round(seconds / 60.0)) + " min";
        }
        return seconds < 36 * 3_600
                ? "about " + number(Math.round(seconds / 3_600.0)) + " h"
                : "about " + count(Math.round(seconds / 86_400.0), "day", "days");
    }

    /** How long ago something was: {@code 3 s ago}. */
    public static String ago(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return number(seconds) + " s ago";
        }
        if (seconds < 3_600) {
            return number(seconds / 60) + " min ago";
        }
        return seconds < 172_800 ? number(seconds / 3_600) + " h ago" : number(seconds / 86_400) + " days ago";
    }

    /** A day, in the reader's time zone. */
    public static String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(instant.atZone(zone()));
    }

    /** A day of the calendar. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** A count with its noun: {@code 1 image}, {@code 12,345 images}. */
    public static String count(long count, String singular, String plural) {
        return number(count) + " " + (count == 1 ? singular : plural);
    }

    /** The locale of the reader. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    /** The reader's time zone. */
    public static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .filter(id -> ZoneId.getAvailableZoneIds().contains(id))
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
