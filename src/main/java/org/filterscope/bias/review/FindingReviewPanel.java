package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Function;
import org.filterscope.bias.AuditId;
import org.filterscope.page.Section;

/** What people say of one finding, and what is to be done about it. */
@StyleSheet("review.css")
public final class FindingReviewPanel extends Composite<Section> {

    private final transient ReviewDesks desks;
    private final AuditId audit;
    private final String word;
    private final Div content = new Div();

    FindingReviewPanel(ReviewDesks desks, AuditId audit, String word) {
        this.desks = desks;
        this.audit = audit;
        this.word = word;
    }

    @Override
    protected Section initContent() {
        Section section = new Section("Review", content);
        section.addClassName("review-finding");
        content.addClassName("review-finding-parts");
        fill();
        return section;
    }

    private void fill() {
        content.removeAll();
        content.add(
                part(desk -> new DecisionPanel(desk, word)),
                part(desk -> new AssignmentField(desk, word)),
                part(desk -> new RemarkPanel(desk, Optional.of(word))));
    }

    /** Each part is shown anew for itself, so that what is being written in the others stays. */
    private Component part(Function<ReviewDesk, Component> made) {
        Div place = new Div();
        show(place, made);
        return place;
    }

    private void show(Div place, Function<ReviewDesk, Component> made) {
        ReviewDesk desk = desks.open(audit, () -> show(place, made));
        place.removeAll();
        place.add(made.apply(desk));
    }
}
