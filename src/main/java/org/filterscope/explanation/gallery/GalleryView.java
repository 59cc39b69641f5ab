package org.filterscope.explanation.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.ExplanationText;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ProvenanceList;
import org.filterscope.explanation.WatchedJobs;
import org.filterscope.explanation.WorkPanel;
import org.filterscope.explanation.board.Board;
import org.filterscope.explanation.board.BoardName;
import org.filterscope.explanation.board.BoardNavigation;
import org.filterscope.explanation.compare.CompareNavigation;
import org.filterscope.explanation.export.ExportNavigation;
import org.filterscope.explanation.overlap.OverlapPanel;
import org.filterscope.explanation.overlap.Overlaps;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** The filters of an explanation, or how far the work on it is. */
@Route("explanation/:explanation")
@PermitAll
@StyleSheet("explanation.css")
@StyleSheet("gallery.css")
class GalleryView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient Explanations explanations;
    private final transient Jobs jobs;
    private final transient MyRights rights;
    private final transient Board board;
    private final transient Overlaps overlaps;
    private final transient DatasetImages images;
    private final transient WatchedJobs watched;
    private @Nullable OverlapPanel masks;
    private transient @Nullable ExplanationCard card;
    private String query = "";

    GalleryView(
            Explanations explanations,
            Jobs jobs,
            MyRights rights,
            Board board,
            Overlaps overlaps,
            DatasetImages images) {
        this.explanations = explanations;
        this.jobs = jobs;
        this.rights = rights;
        this.board = board;
        this.overlaps = overlaps;
        this.images = images;
        this.watched = new WatchedJobs(jobs, this);
        addClassNames("page", "gallery-page");
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return title() + " · Filterscope";
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(card);
    }

    private String title() {
        return card().layer() + " of " + card().modelName();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card = explanations.get(ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse("")));
        query = event.getLocation().getQueryParameters().getQueryString();
        fill();
        watched.watch(event.getUI(), project(), this::changed);
    }

    private void changed(Job job) {
        if (card().work().filter(work -> work.id().equals(job.id())).isPresent()) {
            card = explanations.get(card().id());
            fill();
        } else if (masks != null) {
            masks.changed(job);
        }
    }

    private void fill() {
        removeAll();
        masks = null;
        boolean editor = rights.have(Role.EDITOR, card().id());
        PageHeader header = new PageHeader(title(), line());
        add(header);
        card().work().ifPresent(job -> add(work(job, editor)));
        card().outcome().ifPresent(outcome -> {
            header.addAction(links());
            Details provenance =
                    new Details("How this was made", new ProvenanceList(explanations.details(card().id())));
            FilterGallery gallery = new FilterGallery(card().id(), outcome.version(), title(), query, actions(editor));
            if (editor) {
                gallery.onPin(this::pin);
            }
            OverlapPanel beside = new OverlapPanel(overlaps, images, jobs, card(), editor);
            masks = beside;
            Div about = new Div(provenance, beside);
            about.addClassName("gallery-about");
            add(about, gallery);
        });
        if (editor) {
            Button trash = new Button("Put in the trash", VaadinIcon.TRASH.create(), _ -> trash());
            trash.addThemeVariants(ButtonVariant.TERTIARY);
            header.addAction(trash);
        }
    }

    private String line() {
        return "On " + card().probingName()
                + card().outcome()
                        .map(outcome -> " (" + LocaleText.count(outcome.images(), "image", "images") + "): "
                                + ExplanationText.found(outcome) + ", "
                                + LocaleText.number(outcome.dead()) + " never fire.")
                        .orElse("");
    }

    private Nav links() {
        ExplanationId id = card().id();
        Nav links = new Nav(
                new Anchor(GalleryNavigation.trial(id), "Try an image"),
                new Anchor(CompareNavigation.with(id), "Compare"),
                new Anchor(GalleryNavigation.ratings(id), "Ratings"),
                new Anchor(BoardNavigation.board(project()), "Board"),
                file(ExportNavigation.csv(id), "Export CSV"),
                file(ExportNavigation.json(id), "Export JSON"));
        links.addClassName("gallery-links");
        links.getElement().setAttribute("aria-label", "With these filters");
        return links;
    }

    private static Anchor file(String address, String label) {
        Anchor file = new Anchor(address, label);
        file.getElement().setAttribute("download", true);
        file.setRouterIgnore(true);
        return file;
    }

    private List<PickAction> actions(boolean editor) {
        ExplanationId id = card().id();
        List<PickAction> actions = new ArrayList<>();
        if (editor) {
            actions.add(new PickAction("Switch them off", GalleryNavigation.ablation(id), false));
        }
        actions.add(new PickAction("Compare", CompareNavigation.withFilters(id), false));
        actions.add(new PickAction("Export as a page", GalleryNavigation.page(id), true));
        return actions;
    }

    private Component work(Job job, boolean editor) {
        return new WorkPanel(job, editor, () -> jobs.cancel(job.id()), () -> {
            explanations.startAgain(card().id());
            card = explanations.get(card().id());
            fill();
        });
    }

    private void pin(List<Integer> filters) {
        board.pin(card().id(), filters, BoardName.USUAL);
        Notices.done("The filters are on the board of the project.");
    }

    private void trash() {
        explanations.trash(card().id());
        Notices.done("The explanation is in the trash of the project.");
        getUI().orElseThrow().navigate(ExplanationNavigation.explanations(project()));
    }
}
