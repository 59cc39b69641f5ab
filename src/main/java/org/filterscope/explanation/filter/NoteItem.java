package org.filterscope.explanation.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.filterscope.page.LocaleText;

/** What somebody wrote, with what may be done with it. */
final class NoteItem extends ListItem {

    private final FilterNote note;
    private final PeoplePanel.Pen pen;

    NoteItem(FilterNote note, PeoplePanel.Pen pen) {
        this.note = note;
        this.pen = pen;
        show();
    }

    private void show() {
        removeAll();
        Span text = new Span(note.text());
        text.addClassName(
                switch (note.kind()) {
                    case WORD -> "filter-own-word";
                    case COMMENT -> "filter-comment";
                });
        Span who = new Span(note.authorName() + ", " + LocaleText.time(note.writtenAt())
                + note.changedAt().map(_ -> ", changed").orElse(""));
        who.addClassName("secondary");
        Div tools = new Div();
        tools.addClassName("filter-note-tools");
        if (pen.mayChange(note)) {
            tools.add(tool(VaadinIcon.PENCIL, "Change", this::edit));
        }
        if (pen.mayDelete(note)) {
            tools.add(tool(VaadinIcon.TRASH, "Delete", () -> pen.delete(note)));
        }
        add(text, who, tools);
    }

    private Button tool(VaadinIcon icon, String what, Runnable action) {
        Button tool = new Button(icon.create(), _ -> action.run());
        tool.addThemeVariants(ButtonVariant.TERTIARY);
        tool.setAriaLabel(what + ": " + note.text());
        tool.setTooltipText(what);
        return tool;
    }

    private void edit() {
        removeAll();
        NoteField field = new NoteField(note.kind()).with(note.text());
        Button save = new Button("Save", _ -> pen.rewrite(note, field.getValue()));
        Button cancel = new Button("Cancel", _ -> show());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(field, save, cancel);
        form.addClassName("filter-form");
        add(form);
    }
}
