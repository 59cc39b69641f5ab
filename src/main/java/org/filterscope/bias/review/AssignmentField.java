package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.filterscope.team.Member;

/** Who is to look at a finding. */
final class AssignmentField extends Composite<Div> {

    AssignmentField(ReviewDesk desk, String word) {
        getContent().addClassName("review-assignment");
        Optional<Assignment> now = desk.assignment(word);
        if (!desk.writable()) {
            now.ifPresent(assignment -> getContent().add(new Paragraph("Assigned to " + assignment.name() + ".")));
            return;
        }
        ComboBox<Member> person = new ComboBox<>("Assigned to");
        person.setItems(desk.people());
        person.setItemLabelGenerator(Member::name);
        person.setClearButtonVisible(true);
        person.setPlaceholder("nobody");
        now.flatMap(assignment -> desk.people().stream()
                        .filter(member -> member.id().equals(assignment.person()))
                        .findFirst())
                .ifPresent(person::setValue);
        person.addValueChangeListener(change -> {
            desk.reviews()
                    .assign(
                            desk.audit(),
                            word,
                            Optional.ofNullable(change.getValue()).map(Member::id));
            desk.changed().run();
        });
        getContent().add(person);
    }
}
