package org.filterscope.explanation.board;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.FilterFigure;
import org.filterscope.page.Notices;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;

/** Pins a filter on its project's board, or takes it off again; not shown to those who may not. */
public final class PinButton extends Composite<Button> {

    private final transient Board board;
    private final ExplanationId explanation;
    private final int filter;
    private boolean pinned;

    public PinButton(Board board, MyRights rights, ExplanationId explanation, int filter) {
        this.board = board;
        this.explanation = explanation;
        this.filter = filter;
        this.pinned = board.holds(explanation, filter);
        getContent().setIcon(VaadinIcon.PIN.create());
        getContent().addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClickListener(_ -> turn());
        setVisible(rights.have(Role.EDITOR, explanation));
        show();
    }

    private void turn() {
        if (pinned) {
            board.unpin(explanation, filter);
            Notices.done(FilterFigure.title(filter) + " is no longer on the board.");
        } else {
            board.pin(explanation, filter);
            Notices.done(FilterFigure.title(filter) + " is on the board of the project.");
        }
        pinned = !pinned;
        show();
    }

    private void show() {
        getContent().setText(pinned ? "On the board" : "Pin");
        getContent()
                .setAriaLabel((pinned ? "Take off the board: " : "Pin on the board: ") + FilterFigure.title(filter));
        getContent().getElement().setAttribute("aria-pressed", Boolean.toString(pinned));
    }
}
