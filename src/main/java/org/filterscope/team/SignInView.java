package org.filterscope.team;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Where people sign in. The form is sent to Spring Security, as if there were no application around it. */
@Route(value = TeamNavigation.SIGN_IN, autoLayout = false)
@PageTitle("Sign in · Filterscope")
@AnonymousAllowed
@StyleSheet("team.css")
class SignInView extends Main implements BeforeEnterObserver {

    private final transient FirstStart firstStart;
    private final transient DemoAccounts demo;
    private final transient SignInProblem problem;

    private final EmailField mail = new EmailField("Mail");
    private final PasswordField password = new PasswordField("Password");
    private final Checkbox remember = new Checkbox("Keep me signed in on this computer");

    SignInView(FirstStart firstStart, DemoAccounts demo, SignInProblem problem) {
        this.firstStart = firstStart;
        this.demo = demo;
        this.problem = problem;
        addClassName("entry");
        mail.getElement().setAttribute("name", "username");
        mail.setAutocomplete(Autocomplete.USERNAME);
        mail.setRequiredIndicatorVisible(true);
        mail.setAutofocus(true);
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        remember.getElement().setAttribute("name", RememberMe.ASKED);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (firstStart.needed()) {
            event.forwardTo(FirstStartView.class);
        } else if (SignedInUser.current().isPresent()) {
            event.forwardTo("");
        } else {
            show(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
        }
    }

    private void show(boolean failed) {
        removeAll();
        EntryCard card = new EntryCard("Sign in", "");
        if (failed) {
            Div alert = new Div(problem.sentence());
            alert.addClassName("entry-alert");
            alert.getElement().setAttribute("role", "alert");
            card.getContent().add(alert);
        }
        card.getContent().add(form());
        List<SampleAccount> accounts = demo.shown();
        if (!accounts.isEmpty()) {
            card.getContent().add(samples(accounts));
        }
        Paragraph help = new Paragraph("No account, or the password is lost? People are invited by the owners of teams;"
                + " an administrator can send a link to choose a new password.");
        help.addClassName("secondary");
        card.getContent().add(help);
        add(card);
    }

    private HtmlContainer form() {
        HtmlContainer form = new HtmlContainer("form");
        form.addClassName("entry-form");
        form.getElement().setAttribute("method", "post").setAttribute("action", TeamNavigation.SIGN_IN);
        Button submit = new Button("Sign in");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        // Only native buttons send a form: this one does it on Enter, that one when it is clicked
        NativeButton onEnter = new NativeButton();
        onEnter.getElement().setAttribute("type", "submit").setAttribute("hidden", true);
        submit.getElement().executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
        form.add(mail, password, remember, submit, onEnter);
        return form;
    }

    private Div samples(List<SampleAccount> accounts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("entry-samples");
        for (SampleAccount account : accounts) {
            Button fillIn = new Button("Fill in", _ -> {
                mail.setValue(account.mail());
                password.setValue(account.password());
            });
            fillIn.setAriaLabel("Fill in as " + account.who());
            Span who = new Span(account.who());
            who.addClassName("entry-sample-who");
            Span how = new Span(account.mail() + " · " + account.password());
            how.addClassName("secondary");
            list.add(new ListItem(new Div(who, how), fillIn));
        }
        Div samples = new Div(
                new H2("Sample accounts"),
                new Paragraph("This is a sample workspace. Everybody who reaches this page may use these accounts."),
                list);
        samples.addClassName("entry-demo");
        return samples;
    }
}
