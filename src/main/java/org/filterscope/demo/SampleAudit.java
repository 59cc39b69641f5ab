package org.filterscope.demo;

import java.util.List;
import java.util.Optional;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.ClusterChoice;
import org.filterscope.bias.Datasheet;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Scope;
import org.filterscope.bias.WordSettings;
import org.filterscope.bias.statistics.Margin;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ExplanationId;

/** The audit of the sample project: which things stand beside women and girls, and which beside men and boys. */
final class SampleAudit {

    static final String TITLE = "Do things go with gender?";

    private SampleAudit() {}

    static AuditPlan plan(DatasetId scenes, ExplanationId explanation) {
        return new AuditPlan(
                TITLE,
                "Which things do the scenes show more often beside women and girls than beside men and boys, or the other"
                        + " way round?",
                new Scope(
                        "Trying Filterscope out: the truth about these scenes is known.",
                        "Nobody: the people in the scenes are drawn.",
                        "The program that composed the scenes.",
                        Scope.Origin.GENERATED,
                        "None is needed, as no picture shows a real person."),
                new Datasheet(
                        "Composed of emoji by Filterscope.",
                        "Apache-2.0 for the program; the emoji are under their own licence.",
                        "When this project was made.",
                        "Nothing.",
                        "Everything that no emoji shows."),
                scenes,
                List.of(subset("Women and girls", Gender.FEMALE), subset("Men and boys", Gender.MALE)),
                List.of(Attribute.GENDER.text()),
                new ClusterChoice.OfDataset(),
                Optional.empty(),
                explanation,
                WordSettings.standard(),
                List.of(),
                0.05,
                Margin.DEFAULT,
                1,
                Optional.empty());
    }

    private static PlannedSubset subset(String name, Gender gender) {
        return new PlannedSubset(name, new SubsetRule.OneOf(Attribute.GENDER.text(), List.of(gender.text())));
    }
}
