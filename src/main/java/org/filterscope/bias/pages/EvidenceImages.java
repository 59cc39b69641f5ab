package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filterscope.bias.AuditEvidence;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.page.LocaleText;
import org.filterscope.team.ThingNotFoundException;

/** The images behind a finding: with the word and without it, in both subsets. */
@org.springframework.stereotype.Component
class EvidenceImages {

    private final AuditEvidence evidence;
    private final DatasetImages images;

    EvidenceImages(AuditEvidence evidence, DatasetImages images) {
        this.evidence = evidence;
        this.images = images;
    }

    Component of(AuditId audit, AuditPlan plan, WordFinding finding) {
        Div all = new Div();
        all.addClassName("evidence");
        boolean more = finding.difference() >= 0;
        all.add(
                group(audit, plan, finding, finding.subsetA(), true, !more),
                group(audit, plan, finding, finding.subsetB(), true, more),
                group(audit, plan, finding, finding.subsetA(), false, more),
                group(audit, plan, finding, finding.subsetB(), false, !more));
        return all;
    }

    private Component group(
            AuditId audit, AuditPlan plan, WordFinding finding, int subset, boolean with, boolean counter) {
        WordFinding.Side side = subset == finding.subsetA() ? finding.a() : finding.b();
        int number = with ? side.with() : side.images() - side.with();
        String name = plan.subsets().get(subset).name();
        H3 title = new H3((with ? "With “" : "Without “") + finding.word() + "” in " + name + ": "
                + LocaleText.count(number, "image", "images") + (counter ? " (counter-examples)" : ""));
        Div group = new Div(title);
        group.addClassName("evidence-group");
        if (number > 0) {
            List<WordFinding.EvidenceImage> chosen = finding.evidence().stream()
                    .filter(image -> image.subset() == subset && image.with() == with)
                    .toList();
            group.add(new EvidenceStrip(
                    plan,
                    finding.word() + (with ? " with " : " without ") + name,
                    number,
                    chosen,
                    (from, count) -> evidence.images(audit, finding.word(), subset, with, from, count),
                    shown -> tiles(plan.dataset(), shown)));
        }
        return group;
    }

    /** The small pictures, as far as the dataset still has them. */
    private Map<Integer, ImageTile> tiles(DatasetId dataset, List<WordFinding.EvidenceImage> shown) {
        try {
            return images
                    .tiles(
                            dataset,
                            shown.stream()
                                    .map(WordFinding.EvidenceImage::number)
                                    .toList())
                    .stream()
                    .collect(Collectors.toMap(ImageTile::number, tile -> tile));
        } catch (ThingNotFoundException _) {
            return Map.of();
        }
    }
}
