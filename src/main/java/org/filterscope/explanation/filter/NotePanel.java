package org.filterscope.explanation.filter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Words or comments of people, and a form for another one. */
final class NotePanel extends Div {

    NotePanel(NoteKind kind, List<FilterNote> notes, PeoplePanel.Pen pen) {
        addClassNames("filter-notes");
        add(new H3(
                switch (kind) {
                    case WORD -> "People’s own words";
                    case COMMENT -> "Comments";
                }));
        UnorderedList list = new UnorderedList();
        notes.forEach(note -> list.add(new NoteItem(note, pen)));
        if (!notes.isEmpty()) {
            add(list);
        } else if (!pen.mayWrite()) {
            add(new com.vaadin.flow.component.html.Paragraph("None yet."));
        }
        if (pen.mayWrite()) {
            add(form(kind, pen));
        }
    }

    private static Div form(NoteKind kind, PeoplePanel.Pen pen) {
        NoteField field = new NoteField(kind);
        Button add = new Button(
                switch (kind) {
                    case WORD -> "Add word";
                    case COMMENT -> "Comment";
                },
                _ -> pen.write(kind, field.getValue()));
        Div form = new Div(field, add);
        form.addClassName("filter-form");
        return form;
    }
}
