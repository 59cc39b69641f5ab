package org.filterscope.explanation.trial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.job.Waiting;
import org.filterscope.model.PageUploads;
import org.filterscope.model.UploadedPictures;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Ids;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries an explained layer on a picture that is dropped here, kept before, or an image of a dataset. */
@Route("explanation/:explanation/try")
@PermitAll
@StyleSheet("explanation.css")
@StyleSheet("trial.css")
class TrialView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private static final Logger LOG = LoggerFactory.getLogger(TrialView.class);

    private final transient Explanations explanations;
    private final transient Trials trials;
    private final transient TrialTable table;
    private final transient PageUploads uploads;
    private final transient MyRights rights;
    private final Div result = new Div();
    private final Div keeping = new Div();
    private final UnorderedList kept = new UnorderedList();
    private transient @Nullable ExplanationCard card;
    private transient @Nullable CompletableFuture<Trial> running;
    private int looks;

    TrialView(Explanations explanations, Trials trials, TrialTable table, PageUploads uploads, MyRights rights) {
        this.explanations = explanations;
        this.trials = trials;
        this.table = table;
        this.uploads = uploads;
        this.rights = rights;
        addClassName("page");
        result.getElement().setAttribute("aria-live", "polite");
        kept.addClassName("trial-kept");
    }

    private ExplanationCard card() {
        return Objects.requireNonNull(card);
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return "Try an image on " + card().layer() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ExplanationId id = ExplanationId.parse(
                event.getRouteParameters().get("explanation").orElse(""));
        ExplanationCard found = explanations.get(id);
        if (!found.ready()) {
            throw new ThingNotFoundException();
        }
        card = found;
        removeAll();
        result.removeAll();
        keeping.removeAll();
        add(
                new PageHeader(
                        "Try an image",
                        "Which filters of " + found.layer() + " of " + found.modelName()
                                + " fire on a picture, where, and what they say it shows.",
                        new Anchor(ExplanationNavigation.explanation(id), "All filters of the layer")),
                upload(id),
                keeping,
                result,
                new Section("Kept pictures", kept));
        showKept();
        wanted(event.getLocation().getQueryParameters()).ifPresent(tried -> look(event.getUI(), tried));
    }

    private static Optional<TriedPicture> wanted(QueryParameters query) {
        return query.getSingleParameter(TrialNavigation.IMAGE)
                .<TriedPicture>map(text -> TriedPicture.OfDataset.parse(text).orElseThrow(ThingNotFoundException::new))
                .or(() -> query.getSingleParameter(TrialNavigation.KEPT)
                        .map(text -> new TriedPicture.Uploaded(Ids.parse(text))));
    }

    private Component upload(ExplanationId id) {
        Paragraph note = new Paragraph("The picture is forgotten when you leave this page, unless you keep it.");
        note.addClassName("hint");
        return new Div(
                new UploadedPictures(
                        1,
                        uploads,
                        (page, name, file) -> trials.add(id, page, name, file),
                        pictures -> dropped(pictures.getLast()),
                        table::forgetPage),
                note);
    }

    private void dropped(UUID picture) {
        UI ui = getUI().orElseThrow();
        ui.getPage().getHistory().replaceState(null, TrialNavigation.trial(card().id()));
        keeping.removeAll();
        look(ui, new TriedPicture.Uploaded(picture));
        if (rights.have(Role.EDITOR, card().id())) {
            offerToKeep(picture);
        }
    }

    private void offerToKeep(UUID picture) {
        TextField name = new TextField();
        name.setPlaceholder("Name");
        name.setAriaLabel("Name of the picture");
        name.setMaxLength(200);
        Button keep = new Button("Keep this picture with the explanation", _ -> {
            try {
                trials.keep(card().id(), picture, name.getValue());
            } catch (RefusedException e) {
                Notices.refused(String.valueOf(e.getMessage()));
                return;
            }
            keeping.removeAll();
            showKept();
            Notices.done("The picture is kept with the explanation, and nowhere else.");
        });
        keeping.add(name, keep);
        keeping.addClassName("trial-keeping");
    }

    private void showKept() {
        kept.removeAll();
        List<KeptPicture> all = trials.kept(card().id());
        if (all.isEmpty()) {
            kept.add(new ListItem("None."));
        }
        boolean editor = rights.have(Role.EDITOR, card().id());
        for (KeptPicture each : all) {
            ListItem item = new ListItem(new Anchor(TrialNavigation.trial(card().id(), each.id()), each.name()));
            if (editor) {
                Button delete = new Button(VaadinIcon.TRASH.create(), _ -> {
                    trials.delete(card().id(), each.id());
                    showKept();
                });
                delete.addThemeVariants(ButtonVariant.TERTIARY);
                delete.setAriaLabel("Delete " + each.name());
                item.add(delete);
            }
            kept.add(item);
        }
    }

    private void look(UI ui, TriedPicture tried) {
        stopLooking();
        looks++;
        int look = looks;
        say("The network looks at the picture …");
        try {
            CompletableFuture<Trial> trial = trials.look(card().id(), tried, job -> {
                var _ = ui.access(() -> advanced(look, job));
            });
            running = trial;
            var _ = trial.whenComplete((found, fault) -> {
                if (!trial.isCancelled()) {
                    var _ = ui.access(() -> shown(look, found, fault));
                }
            });
        } catch (RefusedException e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void advanced(int look, Job job) {
        if (look == looks) {
            say(
                    job.state() == JobState.RUNNING
                            ? job.step() + " …"
                            : trials.waiting(card().id(), job)
                                    .map(Waiting::sentence)
                                    .orElse("It waits for its turn."));
        }
    }

    /** Only the latest answer counts. */
    private void shown(int look, @Nullable Trial found, @Nullable Throwable fault) {
        if (look != looks) {
            return;
        }
        if (found != null) {
            result.removeAll();
            result.add(new TrialPanel(card().id(), found));
        } else if (fault instanceof RefusedException) {
            say(String.valueOf(fault.getMessage()));
        } else {
            LOG.error("The trial of explanation {} failed", card().id(), fault);
            say("The network could not be run here; an administrator finds the cause in the log.");
        }
    }

    private void say(String sentence) {
        result.removeAll();
        result.add(new Paragraph(sentence));
    }

    private void stopLooking() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking();
    }
}
