package org.filterscope.job.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filterscope.job.Timing;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/** Chooses when a schedule asks for its job. */
final class TimingFields extends Composite<Div> {

    private final RadioButtonGroup<Rhythm> rhythm = new RadioButtonGroup<>("How often");
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>("On these days");
    private final TimePicker time = new TimePicker("At");
    private final IntegerField number = new IntegerField("Every");
    private final Select<ChronoUnit> unit = new Select<>();
    private final TextField expression = new TextField("Cron expression");
    private final ComboBox<String> zone = new ComboBox<>("Time zone");

    /** Ways to say when. */
    enum Rhythm {
        WEEKLY("Each week"),
        DAILY("Each day"),
        INTERVAL("At equal distances"),
        EXPRESSION("By a cron expression");

        private final String title;

        Rhythm(String title) {
            this.title = title;
        }
    }

    /** @param changed is told of each change */
    TimingFields(Runnable changed) {
        Locale locale = LocaleText.locale();
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(each -> each.title);
        rhythm.setValue(Rhythm.WEEKLY);
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        days.setValue(Set.of(DayOfWeek.MONDAY));
        time.setStep(Duration.ofMinutes(15));
        time.setValue(LocalTime.of(6, 30));
        number.setMin(1);
        number.setValue(6);
        number.setStepButtonsVisible(true);
        unit.setLabel("Unit");
        unit.setItems(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS);
        unit.setItemLabelGenerator(each -> each.toString().toLowerCase(Locale.ROOT));
        unit.setValue(ChronoUnit.HOURS);
        expression.setValue("0 30 6 ? * MON");
        expression.setHelperText("Seconds, minutes, hours, day of the month, month, day of the week.");
        expression.setValueChangeMode(ValueChangeMode.LAZY);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(LocaleText.zone().getId());
        zone.setHelperText("Its clock counts, in summer and winter.");
        getContent().addClassName("timing-fields");
        getContent().add(rhythm, days, time, number, unit, expression, zone);
        List<HasValue<?, ?>> fields = List.of(rhythm, days, time, number, unit, expression, zone);
        fields.forEach(field -> field.addValueChangeListener(_ -> {
            showWhatCounts();
            changed.run();
        }));
        showWhatCounts();
    }

    private void showWhatCounts() {
        Rhythm chosen = rhythm.getValue();
        days.setVisible(chosen == Rhythm.WEEKLY);
        time.setVisible(chosen == Rhythm.WEEKLY || chosen == Rhythm.DAILY);
        number.setVisible(chosen == Rhythm.INTERVAL);
        unit.setVisible(chosen == Rhythm.INTERVAL);
        expression.setVisible(chosen == Rhythm.EXPRESSION);
        zone.setVisible(chosen != Rhythm.INTERVAL);
    }

    /**
     * What was chosen.
     *
     * @throws RefusedException when that is no timing; the sentence is shown beside the field too
     */
    Timing timing() {
        List.<Component>of(days, time, number, expression, zone).forEach(field -> mark(field, Optional.empty()));
        Rhythm chosen = rhythm.getValue();
        try {
            return switch (chosen) {
                case WEEKLY -> new Timing.Cron(weekly(), zone());
                case DAILY -> new Timing.Cron(daily(), zone());
                case INTERVAL -> interval();
                case EXPRESSION -> new Timing.Cron(expression.getValue().strip(), zone());
            };
        } catch (RefusedException e) {
            mark(asked(chosen), Optional.of(e.getMessage()));
            throw e;
        }
    }

    private Component asked(Rhythm chosen) {
        if (chosen != Rhythm.INTERVAL && zone.getValue() == null) {
            return zone;
        }
        return switch (chosen) {
            case WEEKLY -> days.getValue().isEmpty() ? days : time;
            case DAILY -> time;
            case INTERVAL -> number;
            case EXPRESSION -> expression;
        };
    }

    private static void mark(Component field, Optional<String> problem) {
        if (field instanceof com.vaadin.flow.component.HasValidation validated) {
            validated.setErrorMessage(problem.orElse(""));
            validated.setInvalid(problem.isPresent());
        }
    }

    private ZoneId zone() {
        return Optional.ofNullable(zone.getValue())
                .map(ZoneId::of)
                .orElseThrow(() -> new RefusedException("Choose whose clock counts."));
    }

    private String daily() {
        return clock() + " * * ?";
    }

    private String weekly() {
        if (days.isEmpty()) {
            throw new RefusedException("Choose at least one day of the week.");
        }
        return clock() + " ? * "
                + Arrays.stream(DayOfWeek.values())
                        .filter(days.getValue()::contains)
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                .toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(","));
    }

    private String clock() {
        LocalTime at = Optional.ofNullable(time.getValue())
                .orElseThrow(() -> new RefusedException("Choose the time of the day."));
        return "0 " + at.getMinute() + " " + at.getHour();
    }

    private Timing interval() {
        int count = Optional.ofNullable(number.getValue())
                .filter(value -> value > 0)
                .orElseThrow(() -> new RefusedException("Write a whole number from 1 on."));
        return new Timing.Every(unit.getValue().getDuration().multipliedBy(count));
    }
}
