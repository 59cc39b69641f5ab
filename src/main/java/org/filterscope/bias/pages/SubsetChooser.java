package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.pages.DatasetNavigation;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.page.Notices;
import org.filterscope.refusal.RefusedException;

/** Which subsets are compared: chosen among those of the dataset, or every combination of values of some attributes. */
final class SubsetChooser extends Composite<Div> {

    private final MultiSelectComboBox<Subset> existing = new MultiSelectComboBox<>("Subsets of the dataset");
    private final MultiSelectComboBox<AttributeFacet> attributes = new MultiSelectComboBox<>("Attributes to cross");
    private final Div list = new Div();
    private final Paragraph none = new Paragraph("None yet: an audit compares two or more.");
    private List<String> crossed;

    SubsetChooser(
            DatasetId dataset,
            List<Subset> subsets,
            List<AttributeFacet> facets,
            List<PlannedSubset> planned,
            List<String> crossed) {
        this.crossed = List.copyOf(crossed);
        existing.setItems(subsets);
        existing.setItemLabelGenerator(Subset::name);
        existing.setHelperText(
                subsets.isEmpty() ? "This dataset has none yet." : "Their rules are copied into the plan.");
        List<AttributeFacet> crossable = facets.stream()
                .filter(facet -> facet.distinct() >= 2 && facet.distinct() <= Crossing.MOST)
                .toList();
        attributes.setItems(crossable);
        attributes.setItemLabelGenerator(facet -> facet.name() + " (" + facet.distinct() + " values)");
        attributes.setHelperText("Every combination of their values becomes a subset.");
        Button add = new Button("Add these", _ -> addExisting());
        Button cross = new Button("Cross them", _ -> cross());
        Div choice = new Div(row(existing, add), row(attributes, cross));
        choice.addClassName("subset-choice");
        list.addClassName("planned-subsets");
        getContent().addClassName("subset-chooser");
        getContent()
                .add(
                        new H3("Compared subsets"),
                        none,
                        list,
                        choice,
                        new Anchor(
                                DatasetNavigation.newSubset(dataset),
                                "Make another subset of the dataset (in a new tab)",
                                AnchorTarget.BLANK));
        planned.forEach(this::addRow);
        count();
    }

    private static Div row(Component field, Button button) {
        Div row = new Div(field, button);
        row.addClassName("field-with-button");
        return row;
    }

    private void addRow(PlannedSubset subset) {
        list.add(new PlannedRow(subset, row -> {
            list.remove(row);
            crossed = List.of();
            count();
        }));
    }

    private void count() {
        none.setVisible(list.getComponentCount() == 0);
    }

    private Stream<PlannedRow> rows() {
        return list.getChildren().map(PlannedRow.class::cast);
    }

    private void addExisting() {
        List<String> names = new ArrayList<>(rows().map(PlannedRow::name).toList());
        for (Subset subset : existing.getValue().stream()
                .sorted(Comparator.comparing(Subset::name))
                .toList()) {
            if (!names.contains(subset.name())) {
                names.add(subset.name());
                addRow(planned(subset));
            }
        }
        crossed = List.of();
        existing.clear();
        count();
    }

    /** A subset of a dataset as a plan names it. */
    static PlannedSubset planned(Subset subset) {
        SubsetRule rule = switch (subset.content()) {
            case SubsetContent.ByRule(SubsetRule own) -> own;
            case SubsetContent.ByHand _ -> new SubsetRule.PickedFor(subset.id().value(), subset.name());
        };
        return new PlannedSubset(subset.name(), rule);
    }

    private void cross() {
        List<AttributeFacet> chosen = attributes.getValue().stream()
                .sorted(Comparator.comparing(AttributeFacet::name))
                .toList();
        try {
            List<PlannedSubset> made = Crossing.of(chosen);
            list.removeAll();
            made.forEach(this::addRow);
            crossed = chosen.stream().map(AttributeFacet::name).toList();
            count();
        } catch (RefusedException e) {
            Notices.refused(e.getMessage());
        }
    }

    /** @throws RefusedException when a name is missing */
    List<PlannedSubset> subsets() {
        return rows().map(PlannedRow::subset).toList();
    }

    /** The attributes that were crossed; empty where subsets were chosen one by one. */
    List<String> crossed() {
        return crossed;
    }
}
