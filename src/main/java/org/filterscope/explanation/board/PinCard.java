package org.filterscope.explanation.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.FilterFigure;
import org.filterscope.page.LocaleText;

/** A pinned filter with its words, images and note. */
final class PinCard extends ListItem {

    private static final int IMAGES = 4;
    private static final int FAR = 10_000;
    private static final Map<Key, Integer> STEPS = Map.of(
            Key.ARROW_LEFT, -1, Key.ARROW_UP, -1, Key.ARROW_RIGHT, 1, Key.ARROW_DOWN, 1, Key.HOME, -FAR, Key.END, FAR);

    private final PinnedFilter pin;
    private final Button handle = new Button(VaadinIcon.ARROWS.create());

    PinCard(PinnedFilter pin, ExplanationCard card, ExplainedFilter filter) {
        this.pin = pin;
        addClassNames("card", "pin-card");
        Paragraph from = new Paragraph(
                new Anchor(ExplanationNavigation.explanation(card.id()), card.layer() + " of " + card.modelName()));
        from.add(" on " + card.probingName());
        from.addClassName("secondary");
        Paragraph by = new Paragraph("Pinned by " + pin.pinnedBy() + ", " + LocaleText.time(pin.pinnedAt()));
        by.addClassName("secondary");
        add(new FilterFigure(card, filter, IMAGES), from, by);
    }

    PinnedFilter pin() {
        return pin;
    }

    /** Shows the note to those who may only look. */
    void addNote() {
        if (!pin.note().isEmpty()) {
            Paragraph note = new Paragraph(pin.note());
            note.addClassName("pin-note");
            add(note);
        }
    }

    /** Lets an editor write the note, move the card and take it off. */
    void addTools(Tools tools) {
        TextArea note = new TextArea();
        note.setValue(pin.note());
        note.setPlaceholder("Write a note");
        note.setAriaLabel("Note on " + name());
        note.setMaxLength(2_000);
        note.setMaxRows(6);
        note.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        note.addValueChangeListener(event -> tools.note(event.getValue()));
        add(note, buttons(tools));
    }

    /** What an editor can do with a card. */
    interface Tools {

        /** Writes another note. */
        void note(String text);

        /** Moves the card by so many places, with a negative number to the front. */
        void move(int by);

        /** Asks on which other board it should be. */
        void toOtherBoard();

        /** Takes it off. */
        void unpin();
    }

    private Component buttons(Tools tools) {
        handle.setAriaLabel("Move " + name() + ": arrow keys, Home and End");
        handle.setTooltipText("Drag the card, or move it with the arrow keys");
        STEPS.forEach((key, by) ->
                Shortcuts.addShortcutListener(handle, () -> tools.move(by), key).listenOn(handle));
        Button other = new Button("Other board", _ -> tools.toOtherBoard());
        other.setAriaLabel("Put " + name() + " on another board");
        Button off = new Button("Take off", _ -> tools.unpin());
        off.setAriaLabel("Take " + name() + " off the board");
        Div buttons = new Div(handle, other, off);
        buttons.getChildren()
                .map(Button.class::cast)
                .forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        buttons.addClassName("pin-tools");
        return buttons;
    }

    String name() {
        return FilterFigure.title(pin.filter());
    }

    void focusHandle() {
        handle.focus();
    }
}
