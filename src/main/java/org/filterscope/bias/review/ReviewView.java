package org.filterscope.bias.review;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.MyAccount;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** What people say of an audit, what they decide, and where they sign. */
@Route("audit/:audit/review")
@PermitAll
@StyleSheet("review.css")
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient ReviewDesks desks;
    private final transient Audits audits;
    private final transient MyAccount account;
    private final transient MyRights rights;
    private transient @Nullable AuditCard audit;
    private FindingList.Shown shown = FindingList.Shown.OPEN;

    ReviewView(ReviewDesks desks, Audits audits, MyAccount account, MyRights rights) {
        this.desks = desks;
        this.audits = audits;
        this.account = account;
        this.rights = rights;
        addClassNames("page", "review-page");
    }

    @Override
    public ProjectId project() {
        return audit().project();
    }

    @Override
    public String getPageTitle() {
        return "Review of " + audit().title() + " · Filterscope";
    }

    private AuditCard audit() {
        return Objects.requireNonNull(audit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        audit = audits.get(AuditId.parse(event.getRouteParameters().get("audit").orElse("")));
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter("show");
        shown = Arrays.stream(FindingList.Shown.values())
                .filter(each -> asked.filter(each.name()::equalsIgnoreCase).isPresent())
                .findFirst()
                .orElse(FindingList.Shown.OPEN);
        fill();
    }

    private void fill() {
        audit = audits.get(audit().id());
        AuditId id = audit().id();
        boolean editor = rights.have(Role.EDITOR, id);
        ReviewDesk desk = desks.open(id, this::fill);
        removeAll();
        add(new PageHeader(
                "Review of " + audit().title(),
                StateText.of(audit().state()),
                new Anchor(AuditNavigation.audit(id), "The audit")));
        if (audit().state() == AuditState.DRAFT) {
            add(new Paragraph("The plan is a draft; there is nothing to review before it is frozen and computed."));
            return;
        }
        audits.results(id).ifPresent(results -> add(new Section("Findings", new FindingList(desk, results, shown))));
        add(new Section("Remarks on the whole audit", new RemarkPanel(desk, Optional.empty())));
        boolean deviates = editor && (desk.writable() || audit().state() == AuditState.FROZEN);
        add(new Section("Deviations from the plan", new DeviationPanel(desk, deviates)));
        add(new Section(
                "Earlier looks at the dataset", new LookList(desk.review().looks())));
        if (!desk.review().humanChecks().isEmpty()) {
            add(new Section(
                    "Checks by people",
                    new HumanCheckTable(desk, audits.plan(id).subsets()),
                    new CorrectedTable(desk.review(), audits.plan(id).subsets())));
        }
        add(new SignOffPanel(desk, audit(), account, editor));
    }
}
