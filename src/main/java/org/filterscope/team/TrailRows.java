package org.filterscope.team;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.LongFunction;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;

/** Entries of the trail, the newest first, in pieces. */
final class TrailRows extends Composite<Div> {

    private final UnorderedList rows = new UnorderedList();
    private final Button older = new Button("Show older ones", _ -> more());
    private final transient LongFunction<List<TrailEntry>> olderThan;
    private long oldest = Long.MAX_VALUE;

    /**
     * @param olderThan the next entries before one with a number
     */
    TrailRows(LongFunction<List<TrailEntry>> olderThan) {
        this.olderThan = olderThan;
        rows.addClassName("trail-rows");
        getContent().add(rows, older);
        more();
        if (oldest == Long.MAX_VALUE) {
            getContent()
                    .add(new EmptyState(
                            VaadinIcon.TIME_BACKWARD,
                            "Nothing here",
                            "Nothing was done that fits; clear a field above to see more."));
        }
    }

    private void more() {
        List<TrailEntry> next = olderThan.apply(oldest);
        next.forEach(entry -> rows.add(row(entry)));
        oldest = next.isEmpty() ? oldest : next.getLast().number();
        older.setVisible(next.size() == TrailReading.PIECE);
    }

    private static ListItem row(TrailEntry entry) {
        Span time = new Span(LocaleText.time(entry.happenedAt()));
        time.addClassName("secondary");
        Span action = new Span(entry.action());
        action.addClassName("trail-action");
        Span mail = new Span(entry.actorMail());
        mail.addClassName("secondary");
        Div actor = new Div(new Span(entry.actor()), new Text(" "), mail);
        Span team = new Span(entry.teamName());
        team.addClassName("secondary");
        return new ListItem(time, actor, action, new Span(entry.thingName()), team);
    }
}
