package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.dataset.catalogue.Facets;
import org.filterscope.dataset.catalogue.Subsets;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.Explanations;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ThingNotFoundException;

/** Makes the steps of the wizard with what they offer to choose from. */
@org.springframework.stereotype.Component
class PlanParts {

    private final Audits audits;
    private final Datasets datasets;
    private final DatasetImages images;
    private final Subsets subsets;
    private final Explanations explanations;

    PlanParts(Audits audits, Datasets datasets, DatasetImages images, Subsets subsets, Explanations explanations) {
        this.audits = audits;
        this.datasets = datasets;
        this.images = images;
        this.subsets = subsets;
        this.explanations = explanations;
    }

    PlanPart of(PlanStep step, AuditCard card, AuditPlan plan) {
        return switch (step) {
            case QUESTION -> new QuestionPart(plan);
            case SUBSETS -> new SubsetsPart(plan, datasets.get(plan.dataset()), chooser(plan.dataset(), plan));
            case CLUSTERS -> {
                Facets facets = facets(plan.dataset());
                yield new ClustersPart(
                        plan,
                        facets.clusters(),
                        facets.attributes().stream().map(AttributeFacet::name).toList());
            }
            case WORDS -> new WordsPart(plan, ready(card.project()));
            case MARGINS -> new MarginsPart(plan, earlier(card));
            case CHECK -> new CheckPart(facts(plan));
        };
    }

    private SubsetChooser chooser(DatasetId dataset, AuditPlan plan) {
        return new SubsetChooser(
                dataset, subsets.of(dataset), facets(dataset).attributes(), plan.subsets(), plan.crossed());
    }

    /** A chooser for a plan that does not exist yet. */
    SubsetChooser chooser(DatasetId dataset, List<PlannedSubset> chosen) {
        return new SubsetChooser(dataset, subsets.of(dataset), facets(dataset).attributes(), chosen, List.of());
    }

    /** What the images of a dataset have in common. */
    Facets facets(DatasetId dataset) {
        return images.facets(dataset, SubsetRule.EVERY_IMAGE);
    }

    /** The explanations of a project whose words can be counted. */
    List<ExplanationCard> ready(ProjectId project) {
        return explanations.of(project).stream().filter(ExplanationCard::ready).toList();
    }

    private List<AuditCard> earlier(AuditCard card) {
        return audits.of(card.project()).stream()
                .filter(other -> other.resultHash().isPresent() && !other.id().equals(card.id()))
                .toList();
    }

    /** The plan in words; what it names may be in the trash by now. */
    PlanFacts facts(AuditPlan plan) {
        return new PlanFacts(plan, dataset(plan), explanation(plan));
    }

    private String dataset(AuditPlan plan) {
        try {
            return datasets.get(plan.dataset()).name();
        } catch (ThingNotFoundException _) {
            return "no longer here";
        }
    }

    private String explanation(AuditPlan plan) {
        try {
            return WordsPart.label(explanations.get(plan.explanation()));
        } catch (ThingNotFoundException _) {
            return "no longer here";
        }
    }

    /** What the plan amounts to, or why that cannot be said. */
    Component preview(ProjectId project, AuditPlan plan) {
        try {
            return new PreviewPanel(plan, audits.preview(project, plan));
        } catch (RefusedException e) {
            return new Paragraph(e.getMessage());
        }
    }
}
