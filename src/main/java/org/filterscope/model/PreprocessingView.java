package org.filterscope.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.filterscope.job.Job;
import org.filterscope.job.JobState;
import org.filterscope.job.Waiting;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.tensor.image.Preprocessing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how a model's pictures become numbers, and shows at once what the model makes of a few of them. */
@Route("model/:model/preprocessing")
@PermitAll
class PreprocessingView extends ModelPage {

    private static final Logger LOG = LoggerFactory.getLogger(PreprocessingView.class);
    private static final String TRIED = "try";
    private static final String PICTURES = "pictures";

    private final PreprocessingPreviews previews;
    private final PreviewTable table;
    private final SampleChoice samples;
    private final PageUploads uploads;
    private final PreviewPanel panel = new PreviewPanel();
    private final Button save = new Button("Use this preprocessing", _ -> save());
    private Preprocessing chosen = Preprocessing.RAW;
    private String collection = SampleChoice.BUILT_IN.key();
    private TrialPictures pictures = TrialPictures.of(collection);
    private int looks;
    private @Nullable CompletableFuture<Preview> running;

    PreprocessingView(
            Models models,
            MyRights rights,
            PreprocessingPreviews previews,
            PreviewTable table,
            SampleChoice samples,
            PageUploads uploads) {
        super(models, rights);
        this.previews = previews;
        this.table = table;
        this.samples = samples;
        this.uploads = uploads;
        save.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    String title() {
        return "Preprocessing · " + model().name();
    }

    @Override
    void show(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        chosen = query.getSingleParameter(TRIED).map(Preprocessing::parse).orElse(model().preprocessing());
        List<SamplePictures.Collection> sources = samples.collections(project());
        collection = query.getSingleParameter(PICTURES)
                .filter(key -> sources.stream().anyMatch(each -> each.key().equals(key)))
                .orElse(sources.getFirst().key());
        pictures = TrialPictures.of(collection);
        add(new PageHeader(
                "Preprocessing",
                "How a picture becomes the numbers that " + model().name()
                        + " was trained on. With a wrong choice the network still answers, but worse.",
                new Anchor(ModelNavigation.model(model().id()), "Back to the model")));
        Div choices = new Div(
                new Section("Choice", new PreprocessingForm(chosen, this::choose), saving()),
                new Section("Pictures", sources(sources)));
        Div columns = new Div(choices, new Section("What the network sees", panel));
        columns.addClassName("preprocessing-columns");
        add(columns);
        updateSave();
        look(event.getUI());
    }

    private Component saving() {
        return mayEdit() ? new Div(save) : new Paragraph("Editors of the team can change the model's preprocessing.");
    }

    private Component sources(List<SamplePictures.Collection> sources) {
        Select<SamplePictures.Collection> select = new Select<>();
        select.setLabel("Three pictures from");
        select.setItems(sources);
        select.setItemLabelGenerator(SamplePictures.Collection::name);
        sources.stream()
                .filter(each -> each.key().equals(collection))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            collection = change.getValue().key();
            pictures = TrialPictures.of(collection);
            changed();
        });
        ModelId id = model().id();
        return new Div(
                select,
                new UploadedPictures(
                        PreprocessingPreviews.PICTURES,
                        uploads,
                        (page, name, file) -> previews.keep(id, page, name, file),
                        uploaded -> {
                            pictures = new TrialPictures(collection, uploaded);
                            look(getUI().orElseThrow());
                        },
                        table::forgetPage));
    }

    private void choose(Preprocessing preprocessing) {
        chosen = preprocessing;
        changed();
    }

    private void changed() {
        UI ui = getUI().orElseThrow();
        ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                ModelNavigation.preprocessing(model().id()),
                                QueryParameters.simple(Map.of(TRIED, chosen.text(), PICTURES, collection))));
        updateSave();
        look(ui);
    }

    private void updateSave() {
        save.setEnabled(!chosen.equals(model().preprocessing()));
    }

    private void look(UI ui) {
        stopLooking();
        panel.busy();
        looks++;
        int look = looks;
        try {
            CompletableFuture<Preview> preview = previews.preview(model().id(), pictures, chosen, job -> {
                var _ = ui.access(() -> advanced(look, job));
            });
            running = preview;
            var _ = preview.whenComplete((result, fault) -> {
                if (!preview.isCancelled()) {
                    var _ = ui.access(() -> shown(look, result, fault));
                }
            });
        } catch (RefusedException e) {
            panel.refused(String.valueOf(e.getMessage()));
        }
    }

    private void advanced(int look, Job job) {
        if (look == looks) {
            panel.busy(
                    job.state() == JobState.RUNNING
                            ? job.step()
                            : previews.waiting(model().id(), job)
                                    .map(Waiting::sentence)
                                    .orElse("The preview waits for its turn."),
                    job.fraction());
        }
    }

    /** Only the latest answer counts. */
    private void shown(int look, @Nullable Preview result, @Nullable Throwable fault) {
        if (look != looks) {
            return;
        }
        if (result != null) {
            panel.show(result);
        } else if (fault instanceof RefusedException) {
            panel.refused(String.valueOf(fault.getMessage()));
        } else {
            LOG.error("The preview of model {} failed", model().id(), fault);
            panel.refused("The network could not be run here; an administrator finds the cause in the log.");
        }
    }

    private void stopLooking() {
        if (running != null) {
            running.cancel(false);
            running = null;
        }
    }

    private void save() {
        try {
            models().preprocess(model().id(), chosen);
        } catch (RefusedException e) {
            Notices.refused(String.valueOf(e.getMessage()));
            return;
        }
        reload();
        updateSave();
        Notices.done("The model's pictures are now preprocessed as " + PresetText.name(chosen) + ".");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking();
    }
}
