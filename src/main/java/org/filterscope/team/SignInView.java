package org.filterscope.team;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;

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
            show(alert(event.getLocation().getQueryParameters()));
        }
    }

    private Optional<String> alert(QueryParameters query) {
        if (query.getParameters().containsKey("error")) {
            return Optional.of(problem.sentence());
        }
        return query.getParameters().containsKey(TeamNavigation.SIGN_IN_AGAIN)
                ? Optional.of("This page had been open for too long; sign in again.")
                : Optional.empty();
    }

    private void show(Optional<String> alert) {
        removeAll();
        EntryCard card = new EntryCard("Sign in", "");
        alert.ifPresent(sentence -> {
            Div shown = new Div(sentence);
            shown.addClassName("entry-alert");
            shown.getElement().setAttribute("role", "alert");
            card.getContent().add(shown);
        });
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
        // So that no other site can sign a browser in as somebody else
        RequestToken.ofPage().ifPresent(token -> {
            Input hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.setValue(token.getToken());
            form.add(hidden);
        });
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
