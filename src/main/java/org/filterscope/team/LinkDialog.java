package org.filterscope.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;

/** Shows a link that cannot be shown a second time. */
final class LinkDialog {

    private LinkDialog() {}

    static void show(String title, SentLink sent) {
        TextField link = new TextField("Link");
        link.setValue(sent.link());
        link.setReadOnly(true);
        Button copy = new Button("Copy", VaadinIcon.COPY_O.create(), event -> {
            event.getSource().getElement().executeJs("navigator.clipboard.writeText($0)", sent.link());
            Notices.done("The link was copied.");
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(link, copy);
        row.addClassName("link-shown");
        Dialog dialog = new Dialog(title);
        Div content = new Div(
                new Paragraph((sent.mailed() ? "It was also sent by mail. " : "")
                        + "It can be used once, until " + LocaleText.time(sent.expires())
                        + ", and is shown only now."),
                row);
        content.addClassName("dialog-form");
        dialog.add(content);
        dialog.getFooter().add(new Button("Close", _ -> dialog.close()));
        dialog.open();
    }
}
