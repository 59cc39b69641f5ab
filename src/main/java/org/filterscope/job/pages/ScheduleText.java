package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.filterscope.job.Misfire;
import org.filterscope.job.Timing;
import org.filterscope.page.LocaleText;

/** How pages say when a schedule asks for its job. */
final class ScheduleText {

    /** How many of the next times are shown. */
    static final int NEXT = 5;

    private ScheduleText() {}

    static ZoneId zone(Timing timing) {
        return timing instanceof Timing.Cron(String _, ZoneId zone) ? zone : LocaleText.zone();
    }

    static String rule(Timing timing) {
        return switch (timing) {
            case Timing.Cron(String expression, ZoneId zone) -> expression + " by the clock of " + zone.getId();
            case Timing.Every(var period) -> "every " + LocaleText.duration(period);
        };
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
