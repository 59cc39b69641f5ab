package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.check.CheckPanels;
import org.filterscope.bias.review.ReviewPanels;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.page.EmptyState;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;

/** The evidence for what was found of one word and two subsets. */
@Route("audit/:audit/finding")
@PermitAll
@StyleSheet("audit.css")
class FindingView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient Audits audits;
    private final transient EvidenceImages images;
    private final transient ReviewPanels reviews;
    private final transient CheckPanels checks;
    private final Div review = new Div();
    private transient @Nullable AuditCard card;
    private String word = "";

    FindingView(Audits audits, EvidenceImages images, ReviewPanels reviews, CheckPanels checks) {
        this.audits = audits;
        this.images = images;
        this.reviews = reviews;
        this.checks = checks;
        review.addClassName("finding-review");
        addClassNames("page", "finding-page");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(card).project();
    }

    @Override
    public String getPageTitle() {
        return (word.isEmpty() ? "Findings" : "“" + word + "”") + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditId id = AuditId.parse(event.getRouteParameters().get("audit").orElse(""));
        AuditCard found = audits.get(id);
        card = found;
        AuditResults results = audits.results(id).orElseThrow(ThingNotFoundException::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        word = query.getSingleParameter("word").orElse("");
        removeAll();
        if (word.isEmpty()) {
            add(
                    new PageHeader("Findings", found.title()),
                    new EmptyState(
                            VaadinIcon.SEARCH,
                            "No word is chosen",
                            "Every word has its own evidence; choose one among all words.",
                            new Anchor(AuditNavigation.audit(id), "All words")));
            return;
        }
        int[] pair = ComparisonState.pair(query, results.subsets().size());
        WordFinding finding = results.of(word, pair[0], pair[1]).orElseThrow(ThingNotFoundException::new);
        show(id, found, results, finding);
    }

    private void show(AuditId id, AuditCard found, AuditResults results, WordFinding finding) {
        AuditPlan plan = results.plan();
        FindingText text = new FindingText(plan, finding);
        add(new PageHeader(
                "“" + word + "”",
                text.first() + " and " + text.second() + ", in " + found.title() + ".",
                new Anchor(FindingAddress.comparison(id, finding.subsetA(), finding.subsetB()), "All words")));
        add(verdict(text));
        List<WordFinding> pairs = results.of(word);
        if (pairs.size() > 1) {
            add(new Section("This word in all pairs", pairs(id, plan, pairs, finding)));
        }
        add(new Section("Numbers", new FindingFigures(plan, finding)));
        add(new Section(
                "Images",
                new Paragraph("The network’s reading of each image, not what people would say. The outline is where the"
                        + " filter saw the word."),
                images.of(id, plan, finding)));
        add(new Section("Filters that said it", filters(plan, finding)));
        review.removeAll();
        review.add(reviews.finding(id, word), checks.finding(id, word));
        add(review);
    }

    /** Where panels stand in which people say what they think of the word, and check it. */
    Div reviewPlace() {
        return review;
    }

    private static Component verdict(FindingText text) {
        VerdictMark mark = new VerdictMark(text.finding().decision().verdict());
        Paragraph verdict = new Paragraph(mark);
        verdict.add(" " + text.verdict());
        verdict.addClassName("finding-verdict");
        Div all = new Div(verdict, new Paragraph(text.rates()));
        text.notes().forEach(note -> all.add(new Paragraph(note)));
        if (!text.finding().path().isEmpty()) {
            Paragraph path = new Paragraph(
                    "Concepts above it: " + String.join(" › ", text.finding().path()));
            path.addClassName("secondary");
            all.add(path);
        }
        all.addClassName("finding-says");
        return all;
    }

    private static Component pairs(AuditId id, AuditPlan plan, List<WordFinding> pairs, WordFinding here) {
        UnorderedList list = new UnorderedList();
        list.addClassName("finding-pairs");
        for (WordFinding other : pairs) {
            FindingText text = new FindingText(plan, other);
            Anchor link = new Anchor(
                    FindingAddress.of(id, other.word(), other.subsetA(), other.subsetB()),
                    text.first() + " and " + text.second());
            if (other.subsetA() == here.subsetA() && other.subsetB() == here.subsetB()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            ListItem item = new ListItem(new VerdictMark(other.decision().verdict()), link);
            item.add(" " + Figures.points(other.difference()) + " points ("
                    + Figures.points(other.lower(), other.upper()) + ")");
            list.add(item);
        }
        return list;
    }

    private static Component filters(AuditPlan plan, WordFinding finding) {
        if (finding.filters().isEmpty()) {
            return new Paragraph("No filter said it in the compared images.");
        }
        Div list = new Div();
        list.addClassName("finding-filters");
        finding.filters()
                .forEach(filter -> list.add(
                        new Anchor(ExplanationNavigation.filter(plan.explanation(), filter), "Filter " + filter)));
        Paragraph order = new Paragraph("Those that said it in most images first.");
        order.addClassName("secondary");
        return new Div(order, list);
    }
}
