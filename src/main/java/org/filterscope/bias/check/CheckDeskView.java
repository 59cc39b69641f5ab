package org.filterscope.bias.check;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.Audits;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** Where the two raters of a word look at its images, with the keyboard alone if they like. */
@Route("audit/:audit/checks/images")
@PageTitle("Check a word · Filterscope")
@PermitAll
@StyleSheet("rating.css")
@StyleSheet("check.css")
class CheckDeskView extends Main implements BeforeEnterObserver, ProjectPage {

    private final transient WordChecks checks;
    private final transient CheckDesk desk;
    private final transient Audits audits;
    private transient @Nullable AuditCard audit;

    CheckDeskView(WordChecks checks, CheckDesk desk, Audits audits) {
        this.checks = checks;
        this.desk = desk;
        this.audits = audits;
        addClassNames("page", "rating-page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(audit).project();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditCard card =
                audits.get(AuditId.parse(event.getRouteParameters().get("audit").orElse("")));
        audit = card;
        String word = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CheckNavigation.WORD)
                .orElse("");
        Optional<CheckCard> check = checks.find(card.id(), word);
        removeAll();
        PageHeader header = new PageHeader(word.isEmpty() ? "Check a word" : "Do you see: " + word + "?", "");
        check.ifPresent(found ->
                header.addAction(new Anchor(CheckNavigation.check(card.id(), word), "Where this check stands")));
        header.addAction(new Anchor(CheckNavigation.checks(card.id()), "All checks"));
        add(header);
        if (check.isEmpty()) {
            add(new Paragraph("There is no such check; choose one from the list."));
        } else if (!check.get().mine()) {
            add(new Paragraph("Only the two people who check this word see its images."));
        } else if (check.get().outcome().isPresent()) {
            add(new Paragraph("Both of you have answered everything, so this check is finished. Thank you!"));
        } else {
            add(new CheckPad(desk, check.get().id()));
        }
    }
}
