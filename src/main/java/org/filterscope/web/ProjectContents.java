package org.filterscope.web;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.model.ModelCard;
import org.filterscope.model.ModelNavigation;
import org.filterscope.model.Models;
import org.filterscope.page.LocaleText;
import org.filterscope.team.ProjectId;
import org.springframework.stereotype.Component;

/** Gathers what lies in a project from the rooms that know. */
@Component
class ProjectContents {

    private static final int SHOWN = 4;

    private final Models models;
    private final Datasets datasets;
    private final Explanations explanations;
    private final Audits audits;

    ProjectContents(Models models, Datasets datasets, Explanations explanations, Audits audits) {
        this.models = models;
        this.datasets = datasets;
        this.explanations = explanations;
        this.audits = audits;
    }

    /** What the caller may see of a project's things. */
    Contents of(ProjectId project) {
        List<ModelCard> allModels = models.of(project);
        List<Dataset> allDatasets = datasets.of(project);
        List<ExplanationCard> allExplanations = explanations.of(project);
        return new Contents(
                List.of(
                        new Shelf(
                                "Models",
                                ModelNavigation.models(project),
                                VaadinIcon.CLUSTER,
                                allModels.size(),
                                "Trained networks under study.",
                                allModels.stream()
                                        .limit(SHOWN)
                                        .map(model -> new Thing(
                                                model.name(),
                                                LocaleText.count(model.layers(), "layer", "layers") + ", "
                                                        + LocaleText.count(model.filters(), "filter", "filters"),
                                                ModelNavigation.model(model.id())))
                                        .toList()),
                        new Shelf(
                                "Datasets",
                                DatasetNavigation.datasets(project),
                                VaadinIcon.PICTURE,
                                allDatasets.size(),
                                "Images to learn words from, and images to look at filters with.",
                                allDatasets.stream()
                                        .limit(SHOWN)
                                        .map(dataset -> new Thing(
                                                dataset.name(),
                                                LocaleText.count(dataset.images(), "image", "images"),
                                                DatasetNavigation.dataset(dataset.id())))
                                        .toList()),
                        new Shelf(
                                "Explanations",
                                ExplanationNavigation.explanations(project),
                                VaadinIcon.COMMENT_ELLIPSIS_O,
                                allExplanations.size(),
                                "Layers whose filters are said in words.",
                                allExplanations.stream()
                                        .limit(SHOWN)
                                        .map(explanation -> new Thing(
                                                explanation.layer() + " of " + explanation.modelName(),
                                                line(explanation),
                                                ExplanationNavigation.explanation(explanation.id())))
                                        .toList()),
                        audits(project)),
                allExplanations.stream()
                        .filter(card -> card.outcome().isPresent())
                        .findFirst());
    }

    private Shelf audits(ProjectId project) {
        List<AuditCard> all = audits.of(project);
        return new Shelf(
                "Audits",
                AuditNavigation.audits(project),
                VaadinIcon.SCALE_UNBALANCE,
                all.size(),
                "Subsets compared by their words.",
                all.stream()
                        .limit(SHOWN)
                        .map(audit -> new Thing(
                                audit.title(),
                                audit.state() == AuditState.DRAFT
                                        ? "draft"
                                        : "plan frozen, " + LocaleText.date(audit.changedAt()),
                                AuditNavigation.audit(audit.id())))
                        .toList());
    }

    private static String line(ExplanationCard card) {
        return card.outcome()
                .map(outcome -> LocaleText.count(outcome.filters(), "filter", "filters") + ", "
                        + LocaleText.number(outcome.reliable()) + " beyond chance")
                .orElse("not ready yet");
    }

    /**
     * What lies in a project.
     *
     * @param shelves models, datasets, explanations and audits, in this order
     * @param latest the newest explanation that is ready
     */
    record Contents(List<Shelf> shelves, Optional<ExplanationCard> latest) {

        /** Whether there is something of each kind. */
        boolean complete() {
            return shelves.stream().allMatch(shelf -> shelf.count() > 0);
        }
    }

    /**
     * All things of one kind.
     *
     * @param address the page that lists them
     * @param count how many there are
     * @param meaning what they are, in a sentence
     * @param newest the newest of them
     */
    record Shelf(String title, String address, VaadinIcon icon, int count, String meaning, List<Thing> newest) {}

    /** One thing: its name, a line about it, and its page. */
    record Thing(String name, String line, String address) {}
}
