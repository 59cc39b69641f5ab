package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
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
        fill();
        return section;
    }

    private void fill() {
        ReviewDesk desk = desks.open(audit, this::fill);
        content.removeAll();
        content.add(
                new DecisionPanel(desk, word),
                new AssignmentField(desk, word),
                new RemarkPanel(desk, Optional.of(word)));
    }
}
