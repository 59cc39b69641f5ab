package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** What was done otherwise than planned. */
final class DeviationPanel extends Composite<Div> {

    private final ReviewDesk desk;

    /** @param writable whether the caller may record one, which is so from the frozen plan on */
    DeviationPanel(ReviewDesk desk, boolean writable) {
        this.desk = desk;
        List<SaidList.Said> said = desk.review().deviations().stream()
                .map(each -> new SaidList.Said(each.author(), each.at(), each.text()))
                .toList();
        getContent().add(said.isEmpty() ? new Paragraph("None was recorded.") : new SaidList(said));
        if (writable) {
            getContent().add(form());
        }
    }

    private Component form() {
        TextArea text = new TextArea("What was done otherwise, and why");
        text.setMaxLength(4_000);
        Button record = new Button("Record the deviation", _ -> {
            desk.reviews().deviate(desk.audit(), text.getValue());
            desk.changed().run();
        });
        Div form = new Div(text, record);
        form.addClassName("review-form");
        return form;
    }
}
