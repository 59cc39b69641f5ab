package org.filterscope.bias.check;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.Audits;
import org.filterscope.page.DataTable;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.PageHeader;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** The blind checks of an audit, or one of them. */
@Route("audit/:audit/checks")
@PermitAll
class ChecksView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient WordChecks checks;
    private final transient CheckPanels panels;
    private final transient Audits audits;
    private transient @Nullable AuditCard audit;

    ChecksView(WordChecks checks, CheckPanels panels, Audits audits) {
        this.checks = checks;
        this.panels = panels;
        this.audits = audits;
        addClassName("page");
    }

    private AuditCard audit() {
        return Objects.requireNonNull(audit);
    }

    @Override
    public ProjectId project() {
        return audit().project();
    }

    @Override
    public String getPageTitle() {
        return "Checks by people of " + audit().title() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        audit = audits.get(AuditId.parse(event.getRouteParameters().get("audit").orElse("")));
        AuditId id = audit().id();
        Optional<String> word = event.getLocation().getQueryParameters().getSingleParameter(CheckNavigation.WORD);
        removeAll();
        if (word.isPresent()) {
            add(
                    new PageHeader(
                            "Is it there: " + word.get(),
                            "A blind check by two people, of " + audit().title() + ".",
                            new Anchor(AuditNavigation.finding(id, word.get()), "The finding"),
                            new Anchor(CheckNavigation.checks(id), "All checks")),
                    panels.finding(id, word.get()));
        } else {
            add(
                    new PageHeader(
                            "Checks by people",
                            "Whether words that the explainer finds are there, in one subset as in another.",
                            new Anchor(AuditNavigation.audit(id), "The audit")),
                    list(checks.of(id)));
        }
    }

    private Component list(List<CheckCard> all) {
        if (all.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.EYE,
                    "Nobody has checked a word yet",
                    "Open a finding and have two people look at images drawn at random.",
                    new Anchor(AuditNavigation.audit(audit().id()), "The findings"));
        }
        DataTable table = new DataTable("Word", "State", "Images", "Begun by", "Begun");
        all.forEach(check -> table.row(new Anchor(CheckNavigation.check(check.audit(), check.word()), check.word()))
                .cell(check.outcome().isPresent() ? "finished" : "under way")
                .cell(LocaleText.number(check.images()))
                .cell(check.madeBy())
                .cell(LocaleText.time(check.madeAt())));
        return table;
    }
}
