package org.filterscope.explanation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.filterscope.job.Job;
import org.filterscope.page.LocaleText;
import org.jspecify.annotations.Nullable;

/** An explanation in the list of a project. */
final class ExplanationCardView extends ListItem {

    private final @Nullable WorkPanel work;

    /** @param editor whether the reader may cancel and begin again */
    ExplanationCardView(ExplanationCard card, boolean editor, Runnable cancel, Runnable again) {
        addClassName("explanation-card");
        add(new H3(new Anchor(ExplanationNavigation.explanation(card.id()), card.layer() + " of " + card.modelName())));
        add(new Paragraph("On " + card.probingName()));
        card.outcome()
                .ifPresent(outcome -> add(new Paragraph(ExplanationText.found(outcome) + ", "
                        + LocaleText.number(outcome.dead()) + " never fire · "
                        + LocaleText.count(outcome.images(), "image", "images"))));
        work = card.work().map(job -> new WorkPanel(job, editor, cancel, again)).orElse(null);
        if (work != null) {
            add(work);
        }
        Paragraph asked = new Paragraph("Asked for by " + card.requestedBy() + ", "
                + LocaleText.time(
                        card.outcome().map(ExplanationCard.Outcome::madeAt).orElse(card.requestedAt())));
        asked.addClassName("explanation-card-line");
        add(asked);
    }

    void show(Job job) {
        if (work != null) {
            work.show(job);
        }
    }
}
