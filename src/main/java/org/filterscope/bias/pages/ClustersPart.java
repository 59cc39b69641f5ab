package org.filterscope.bias.pages;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/** Which images belong together, and within what they are compared. */
final class ClustersPart extends Div implements PlanPart {

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>("Images that belong together");
    private final ComboBox<String> attribute = new ComboBox<>("Attribute that names the person");
    private final ComboBox<String> confounder = new ComboBox<>("Compare within the values of (confounder)");

    private enum Kind {
        DATASET,
        ATTRIBUTE,
        NONE
    }

    /**
     * @param clusters how many the dataset knows
     * @param attributes the names of its attributes
     */
    ClustersPart(AuditPlan plan, int clusters, List<String> attributes) {
        addClassName("plan-fields");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(choice -> switch (choice) {
            case DATASET ->
                "As imported with the dataset: "
                        + LocaleText.count(clusters, "person or session", "people or sessions");
            case ATTRIBUTE -> "All images with the same value of an attribute";
            case NONE -> "Not known: only pictures that are nearly the same; the audit is exploratory";
        });
        kind.setItemEnabledProvider(choice -> choice != Kind.DATASET || clusters > 0);
        kind.addThemeName("vertical");
        kind.setHelperText("Ten photos of one person are no ten people: what counts is how many people there are.");
        attribute.setItems(attributes);
        confounder.setItems(attributes);
        confounder.setClearButtonVisible(true);
        confounder.setHelperText(
                "Something else that differs between the subsets, such as where the photo was taken. Both the crude and the"
                        + " adjusted difference are shown.");
        kind.addValueChangeListener(event -> attribute.setVisible(event.getValue() == Kind.ATTRIBUTE));
        switch (plan.clusters()) {
            case ClusterChoice.OfDataset() -> kind.setValue(Kind.DATASET);
            case ClusterChoice.ByAttribute(String name) -> {
                kind.setValue(Kind.ATTRIBUTE);
                attribute.setValue(name);
            }
            case ClusterChoice.NearDuplicates() -> kind.setValue(Kind.NONE);
        }
        attribute.setVisible(kind.getValue() == Kind.ATTRIBUTE);
        plan.confounder().filter(attributes::contains).ifPresent(confounder::setValue);
        add(kind, attribute, confounder);
    }

    @Override
    public void enter(PlanDraft draft) {
        ClusterChoice choice = switch (kind.getValue()) {
            case DATASET -> new ClusterChoice.OfDataset();
            case ATTRIBUTE ->
                new ClusterChoice.ByAttribute(Optional.ofNullable(attribute.getValue())
                        .orElseThrow(() -> new RefusedException("Choose the attribute that names the person.")));
            case NONE -> new ClusterChoice.NearDuplicates();
        };
        draft.cluster(choice, Optional.ofNullable(confounder.getValue()));
    }
}
