package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.PlanPreview;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.statistics.Floors;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;

/** What a plan amounts to: images and people, and which differences could be found; nothing that tells subsets apart. */
final class PreviewPanel extends Composite<Div> {

    PreviewPanel(AuditPlan plan, PlanPreview preview) {
        getContent().addClassName("plan-preview");
        Section sizes = new Section("What these numbers can show");
        sizes.add(sizes(preview));
        notes(plan, preview).forEach(note -> sizes.add(note(note)));
        sizes.add(reach(preview));
        beyond(plan, preview).ifPresent(sizes::add);
        getContent().add(sizes);
    }

    private static Div note(String text) {
        Div note = new Div(text);
        note.addClassName("audit-note");
        return note;
    }

    private static DataTable sizes(PlanPreview preview) {
        DataTable table =
                new DataTable("Subset", "Images", "People", "Images of each", "Most of one", "What its size allows");
        for (PlanPreview.Size size : preview.subsets()) {
            Span standing = new Span(standing(size.standing()));
            standing.addClassName("standing-" + size.standing().replace(' ', '-'));
            table.row(size.name())
                    .cell(LocaleText.number(size.images()))
                    .cell(LocaleText.number(size.clusters()))
                    .cell(LocaleText.decimal(size.imagesPerCluster(), 1))
                    .cell(LocaleText.number(size.mostOfOneCluster()))
                    .cell(standing);
        }
        return table;
    }

    static String standing(String standing) {
        return switch (standing) {
            case "too few" -> "Description only: fewer than " + Floors.CLUSTERS + " people";
            case "warning" -> "Tests with a warning: fewer than " + Floors.CLUSTERS_WITHOUT_WARNING + " people";
            default -> "Everything";
        };
    }

    /** What has to be known before the plan is frozen. */
    static List<String> notes(AuditPlan plan, PlanPreview preview) {
        List<String> notes = new ArrayList<>();
        List<PlanPreview.Size> few = preview.subsets().stream()
                .filter(size -> !size.standing().equals("enough"))
                .toList();
        if (!few.isEmpty()) {
            notes.add("Too few people in "
                    + String.join(", ", few.stream().map(PlanPreview.Size::name).toList())
                    + ". Add people, not more photos of the same people.");
        }
        preview.subsets().stream()
                .filter(size -> !size.entersRatios())
                .forEach(size -> notes.add(size.name() + " is less than " + LocaleText.percent(Floors.SHARE)
                        + " of the images, too small for ratios: its counts are shown."));
        if (preview.exploratory()) {
            notes.add("Exploratory: nothing is known of people, so every image counts as independent. With several"
                    + " images of the same people, differences are found that are none.");
        }
        for (PlanPreview.Overlap overlap : preview.overlaps()) {
            notes.add(name(plan, overlap.subsetA()) + " and " + name(plan, overlap.subsetB()) + " have "
                    + LocaleText.count(overlap.images(), "image", "images") + " in common, which would be left out.");
        }
        left(preview.left(), notes);
        return notes;
    }

    private static void left(AuditResults.LeftOut left, List<String> notes) {
        if (left.inNone() > 0) {
            notes.add(LocaleText.count(left.inNone(), "image is", "images are") + " in none of the subsets.");
        }
        if (left.withoutCluster() > 0) {
            notes.add(LocaleText.count(left.withoutCluster(), "image", "images")
                    + " without a known person would stand alone.");
        }
        if (left.withoutConfounder() > 0) {
            notes.add(LocaleText.count(left.withoutConfounder(), "image", "images")
                    + " without a value of the confounder would be compared among themselves.");
        }
        if (left.sharedClusters() > 0) {
            notes.add(LocaleText.count(left.sharedClusters(), "person has", "people have")
                    + " images in several subsets.");
        }
    }

    private static String name(AuditPlan plan, int place) {
        List<PlannedSubset> subsets = plan.subsets();
        return subsets.get(place).name();
    }

    /** Says so where the margin is finer than what these numbers can show. */
    private static Optional<Paragraph> beyond(AuditPlan plan, PlanPreview preview) {
        double margin = plan.margin().points();
        boolean none = preview.reach().stream().allMatch(reach -> reach.difference() > margin);
        return none
                ? Optional.of(new Paragraph("The margin of " + Figures.size(margin)
                        + " is finer than that: differences of its size will mostly stay inconclusive. More people in"
                        + " each subset help, more photos of the same people do not."))
                : Optional.empty();
    }

    private static Div reach(PlanPreview preview) {
        Paragraph how = new Paragraph(
                "Which differences could be found at all, between the two smallest subsets and with"
                        + " 80 % power, if 200 words were tested and the images of a person were as alike as they usually are:");
        DataTable table =
                new DataTable("A word in so many images of one subset", "is found from so many more points on");
        preview.reach()
                .forEach(reach -> table.row(LocaleText.percent(reach.rate()))
                        .cell(
                                reach.difference() >= 1 - reach.rate()
                                        ? "not at all, with so few people"
                                        : Figures.size(reach.difference())));
        Div all = new Div(how, table);
        all.addClassName("plan-reach");
        return all;
    }
}
