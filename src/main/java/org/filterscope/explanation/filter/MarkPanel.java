package org.filterscope.explanation.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.filterscope.page.LocaleText;
import org.filterscope.team.UserId;

/** Whether people find the words of a filter right, and a form for one's own mark. */
final class MarkPanel extends Div {

    MarkPanel(WhatPeopleSay said, UserId reader, boolean editor, BiConsumer<Verdict, String> mark, Runnable unmark) {
        addClassName("filter-marks");
        add(new H3("Are its words right?"));
        add(new Paragraph(tally(said)));
        if (editor) {
            add(form(said, reader, mark, unmark));
        }
        UnorderedList marks = new UnorderedList();
        said.marks().forEach(each -> marks.add(item(each)));
        if (!said.marks().isEmpty()) {
            add(marks);
        }
    }

    private static String tally(WhatPeopleSay said) {
        return said.marks().isEmpty()
                ? "Nobody has said so far."
                : Arrays.stream(Verdict.values())
                        .map(verdict -> LocaleText.number(said.marks().stream()
                                        .filter(mark -> mark.verdict() == verdict)
                                        .count())
                                + " " + verdict.word())
                        .collect(Collectors.joining(" · "));
    }

    private static Div form(WhatPeopleSay said, UserId reader, BiConsumer<Verdict, String> mark, Runnable unmark) {
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>("Your mark");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(MarkPanel::label);
        TextField reason = new TextField("Why (not needed)");
        Button save = new Button("Mark", _ -> mark.accept(verdict.getValue(), reason.getValue()));
        save.setEnabled(false);
        verdict.addValueChangeListener(change -> save.setEnabled(change.getValue() != null));
        Div buttons = new Div(save);
        buttons.addClassName("filter-buttons");
        said.markOf(reader).ifPresent(own -> {
            verdict.setValue(own.verdict());
            reason.setValue(own.reason());
            save.setText("Change mark");
            Button back = new Button("Take back", _ -> unmark.run());
            back.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(back);
        });
        Div form = new Div(verdict, reason, buttons);
        form.addClassName("filter-form");
        return form;
    }

    private static String label(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "Right";
            case PARTLY -> "Partly";
            case WRONG -> "Wrong";
        };
    }

    private static ListItem item(FilterMark mark) {
        Span verdict = new Span(label(mark.verdict()));
        verdict.addClassNames("badge", "filter-mark-" + mark.verdict().word());
        Span reason = new Span(mark.reason());
        Span who = new Span(mark.personName() + ", " + LocaleText.time(mark.markedAt()));
        who.addClassName("secondary");
        return new ListItem(verdict, reason, who);
    }
}
