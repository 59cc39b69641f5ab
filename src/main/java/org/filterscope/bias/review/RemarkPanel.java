package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;

/** Remarks on a finding, or on the whole audit, and a form for another one. */
final class RemarkPanel extends Composite<Div> {

    private final ReviewDesk desk;
    private final Optional<String> word;

    RemarkPanel(ReviewDesk desk, Optional<String> word) {
        this.desk = desk;
        this.word = word;
        getContent().addClassName("review-remarks");
        List<SaidList.Said> remarks = desk.review().remarks().stream()
                .filter(remark -> remark.word().equals(word))
                .map(remark -> new SaidList.Said(remark.author(), remark.at(), remark.text()))
                .toList();
        if (word.isPresent()) {
            getContent().add(new H3("Remarks"));
        }
        getContent().add(remarks.isEmpty() ? new Paragraph("No remarks.") : new SaidList(remarks));
        if (desk.writable()) {
            getContent().add(form());
        }
    }

    private Component form() {
        TextArea text = new TextArea("Your remark");
        text.setMaxLength(4_000);
        Button add = new Button("Add the remark", _ -> {
            desk.reviews().remark(desk.audit(), word, text.getValue());
            desk.changed().run();
        });
        Div form = new Div(text, add);
        form.addClassName("review-form");
        return form;
    }
}
