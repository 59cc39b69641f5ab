package org.filterscope.explanation.overlap;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.WorkPanel;
import org.filterscope.job.Job;
import org.filterscope.job.Jobs;
import org.filterscope.page.LocaleText;

/** Says whether the filters were laid on people's masks, and lets editors have it done; nothing where there are no masks. */
public final class OverlapPanel extends Div {

    private final transient Overlaps overlaps;
    private final transient DatasetImages images;
    private final transient Jobs jobs;
    private final transient ExplanationCard card;
    private final boolean editor;
    private final Div content = new Div();

    /** @param editor whether the reader may have it done */
    public OverlapPanel(Overlaps overlaps, DatasetImages images, Jobs jobs, ExplanationCard card, boolean editor) {
        this.overlaps = overlaps;
        this.images = images;
        this.jobs = jobs;
        this.card = card;
        this.editor = editor;
        Details details = new Details("Beside people's masks", content);
        add(details);
        fill();
    }

    private void fill() {
        content.removeAll();
        Optional<Overlap> latest = overlaps.all(card.id()).stream().findFirst();
        setVisible(latest.isPresent() || images.annotated(card.probing().dataset()));
        latest.ifPresentOrElse(this::tell, () -> {
            content.add(
                    new Paragraph(
                            "Lay the regions of all filters on the masks and boxes of " + card.probingName()
                                    + ": the page of each filter then shows how far it and what people marked overlap, beside its words."));
            if (editor) {
                content.add(new Button("Lay them on the masks", _ -> start()));
            }
        });
    }

    private void tell(Overlap overlap) {
        overlap.summary()
                .ifPresent(summary -> content.add(new Paragraph("Laid on the masks of "
                        + LocaleText.count(summary.images(), "image", "images") + " of " + overlap.imagesName()
                        + ", with "
                        + LocaleText.count(summary.categories(), "category", "categories")
                        + ". The page of each filter shows which of them it overlaps, beside its words.")));
        overlap.work()
                .ifPresent(job -> content.add(new WorkPanel(job, editor, () -> jobs.cancel(job.id()), this::start)));
    }

    private void start() {
        overlaps.start(card.id(), OverlapRequest.of(card.probing()));
        fill();
    }

    /** Shows how far a job is, where it is the one that lays them on. */
    public void changed(Job job) {
        if (overlaps.all(card.id()).stream()
                        .findFirst()
                        .flatMap(Overlap::work)
                        .filter(work -> work.id().equals(job.id()))
                        .isPresent()
                || job.state().ended()) {
            fill();
        }
    }
}
