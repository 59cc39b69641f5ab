package org.filterscope.bias.review;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Where somebody signs, with the account's password. */
final class SignForm extends Composite<Div> {

    private final TextField position = new TextField("What you are");
    private final TextArea independence = new TextArea("Your independence");
    private final TextArea dissent = new TextArea("What you disagree with");
    private final PasswordField password = new PasswordField("Your password");

    /**
     * A form.
     *
     * @param seen the hash over what the page shows, which is what is signed
     */
    SignForm(AuditReview.Part part, String seen, Consumer<SignForm> sign) {
        getContent().addClassName("review-form");
        position.setMaxLength(200);
        position.setHelperText("Such as “Fairness auditor, external”.");
        independence.setMaxLength(2_000);
        independence.setHelperText("How you are related to the data and the people who made them.");
        dissent.setMaxLength(4_000);
        dissent.setHelperText("Stands in the report beside your name; leave it empty where you agree.");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        Button button = new Button("Sign as " + Signing.word(part), _ -> {
            sign.accept(this);
            password.clear();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Span hash = new Span(seen);
        hash.addClassName("review-hash");
        getContent()
                .add(
                        new H3("Sign as " + Signing.word(part)),
                        new Paragraph("You sign the results and this review as they are shown now; nothing of them"
                                + " changes afterwards, unless somebody sends the audit back."),
                        new Div(new Span("SHA-256 of what you sign: "), hash),
                        position,
                        independence,
                        dissent,
                        password,
                        button);
    }

    Statement statement() {
        return new Statement(position.getValue(), independence.getValue(), dissent.getValue());
    }

    String password() {
        return password.getValue();
    }
}
