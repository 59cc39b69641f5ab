package org.filterscope.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.Audits;
import org.filterscope.page.EmptyState;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.jspecify.annotations.Nullable;

/** The report of an audit: looked at, taken away, and who took it before. */
@Route("audit/:audit/report")
@PermitAll
@StyleSheet("report.css")
class ReportView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final String EDITION = "edition";
    private static final int PAUSE_IN_MILLISECONDS = 1_000;
    private static final int LOOKS = 10;

    private final transient Reports reports;
    private final transient Audits audits;
    private final Div history = new Div();
    private int shown;
    private transient @Nullable AuditCard audit;

    ReportView(Reports reports, Audits audits) {
        this.reports = reports;
        this.audits = audits;
        addClassNames("page", "report-page");
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
        return "Report of " + audit().title() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditId id = AuditId.parse(event.getRouteParameters().get("audit").orElse(""));
        audit = audits.get(id);
        removeAll();
        add(new PageHeader(
                "Report of " + audit().title(),
                Wording.of(audit().state()),
                new Anchor(AuditNavigation.audit(id), "The audit"),
                new Anchor(ReportNavigation.verify(), "Verify a report")));
        if (audit().resultHash().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.FILE_TEXT_O,
                    "There is no report yet",
                    "It is drawn from the results alone, and they are not there yet.",
                    new Anchor(AuditNavigation.audit(id), "See where the audit stands")));
            return;
        }
        boolean open = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EDITION)
                .filter("public"::equals)
                .isPresent();
        ReportOptions options = new ReportOptions(open);
        add(editions(options), new Section("Take it away", downloads(options)), preview(options), history());
    }

    private Component editions(ReportOptions shown) {
        Nav nav = new Nav();
        nav.addClassName("report-editions");
        nav.getElement().setAttribute("aria-label", "Editions");
        for (ReportOptions options : List.of(ReportOptions.FULL, ReportOptions.PUBLIC)) {
            Anchor link = new Anchor(
                    ReportNavigation.report(audit().id()) + (options.blurred() ? "?" + EDITION + "=public" : ""),
                    options.edition());
            if (options.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component downloads(ReportOptions options) {
        Div links = new Div();
        links.addClassName("report-downloads");
        Arrays.stream(ReportFormat.values()).forEach(format -> {
            Anchor link = new Anchor(ReportNavigation.file(audit().id(), format, options), about(format, options));
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            link.getElement().addEventListener("click", _ -> showSoon(1));
            links.add(link);
        });
        Paragraph note = new Paragraph(
                options.blurred()
                        ? "In the public edition pictures are blurred outside the region in which a word was seen, and images"
                                + " have numbers instead of names. Look at it before you give it away: what people wrote is in"
                                + " it as they wrote it. The table and JSON are the same for everybody."
                        : "The full edition shows pictures as they are; keep it among those who may see them. Each file that"
                                + " is taken away is written down below, so that it can be recognised later.");
        note.addClassName("hint");
        return new Div(links, note);
    }

    private static String about(ReportFormat format, ReportOptions options) {
        return switch (format) {
            case HTML -> "Page (HTML), " + options.edition().toLowerCase(Locale.ROOT);
            case PDF -> "PDF/A, " + options.edition().toLowerCase(Locale.ROOT);
            case CSV -> "All numbers (CSV)";
            case JSON -> "Results and review (JSON)";
        };
    }

    private Component preview(ReportOptions options) {
        IFrame frame = new IFrame("/" + ReportNavigation.page(audit().id(), options));
        frame.addClassName("report-frame");
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.getElement().setAttribute("title", "The report of " + audit().title());
        return new Section("What it looks like", frame);
    }

    private Component history() {
        show(reports.handedOut(audit().id()));
        return new Section("Handed out", history);
    }

    private void show(List<HandedReport> handed) {
        shown = handed.size();
        history.removeAll();
        history.add(handed.isEmpty() ? new Paragraph("Nobody has taken a report away yet.") : HandedTable.of(handed));
    }

    /** A file is written down when it is made, which is after the click: looks again a few times, ever more slowly. */
    private void showSoon(int time) {
        getElement()
                .executeJs("return new Promise(done => setTimeout(() => done(true), $0))", time * PAUSE_IN_MILLISECONDS)
                .then(_ -> {
                    List<HandedReport> handed = reports.handedOut(audit().id());
                    if (handed.size() > shown) {
                        show(handed);
                    } else if (time < LOOKS) {
                        showSoon(time + 1);
                    }
                });
    }
}
