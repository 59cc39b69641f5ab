package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filterscope.job.Misfire;
import org.filterscope.job.Timing;
import org.filterscope.page.LocaleText;

/** How pages say when a schedule asks for its job. */
final class ScheduleText {

    /** How many of the next times are shown. */
    static final int NEXT = 5;

    private static final Pattern SIMPLE =
            Pattern.compile("0 ([1-5]?\\d) (1?\\d|2[0-3]) (?:\\* \\* \\?|\\? \\* (DAY(?:,DAY)*))"
                    .replace("DAY", "(?:MON|TUE|WED|THU|FRI|SAT|SUN)"));

    private ScheduleText() {}

    static ZoneId zone(Timing timing) {
        return timing instanceof Timing.Cron(String _, ZoneId zone) ? zone : LocaleText.zone();
    }

    static String rule(Timing timing) {
        return switch (timing) {
            case Timing.Cron(String expression, ZoneId zone) -> byCalendar(expression) + ", " + zone.getId();
            case Timing.Every(var period) -> "every " + LocaleText.duration(period);
        };
    }

    /** The simple expressions in words, all others as they are. */
    private static String byCalendar(String expression) {
        Matcher simple = SIMPLE.matcher(expression);
        if (!simple.matches()) {
            return expression;
        }
        LocalTime time = LocalTime.of(Integer.parseInt(simple.group(2)), Integer.parseInt(simple.group(1)));
        String at = " at "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(LocaleText.locale())
                        .format(time);
        String days = simple.group(3);
        return days == null
                ? "each day" + at
                : "each "
                        + Arrays.stream(DayOfWeek.values())
                                .filter(day -> days.contains(day.name().substring(0, 3)))
                                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                .collect(Collectors.joining(", "))
                        + at;
    }

    static String misfire(Misfire misfire) {
        return switch (misfire) {
            case RUN_ONCE -> "A time at which no server ran is made up for once";
            case SKIP -> "A time at which no server ran is left out";
        };
    }

    /** The next times as a list, by the clock that counts. */
    static Component times(Timing timing, List<Instant> next) {
        OrderedList list = new OrderedList();
        list.addClassName("next-times");
        next.forEach(time -> list.add(new ListItem(LocaleText.longTime(time, zone(timing)))));
        return list;
    }
}
