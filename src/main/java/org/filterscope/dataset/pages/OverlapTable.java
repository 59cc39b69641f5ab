package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetOverlap;
import org.filterscope.page.LocaleText;

/** How many images subsets share, each row against its own size. */
final class OverlapTable extends Composite<Div> {

    OverlapTable(SubsetOverlap overlap) {
        List<Subset> subsets = overlap.subsets();
        List<String> columns = new ArrayList<>(List.of("of the images in"));
        subsets.forEach(subset -> columns.add("are also in " + subset.name()));
        DataTable table = new DataTable(columns);
        for (int one = 0; one < subsets.size(); one++) {
            int size = overlap.between(one, one);
            Component[] cells = new Component[subsets.size()];
            for (int other = 0; other < subsets.size(); other++) {
                cells[other] = one == other ? new Span("–") : cell(overlap.between(one, other), size);
            }
            table.row(subsets.get(one).name() + " (" + LocaleText.number(size) + ")", cells);
        }
        getContent().add(table);
        if (subsets.size() == 2) {
            getContent().add(new Paragraph(inWords(overlap)));
        }
    }

    private static Component cell(int common, int size) {
        double share = size == 0 ? 0 : (double) common / size;
        return DataTable.share(LocaleText.number(common) + " · " + LocaleText.percent(share), share);
    }

    private static String inWords(SubsetOverlap overlap) {
        int common = overlap.between(0, 1);
        String one = overlap.subsets().get(0).name();
        String other = overlap.subsets().get(1).name();
        return common == 0
                ? one + " and " + other + " share no image."
                : one + " and " + other + " share " + LocaleText.count(common, "image", "images")
                        + ": a comparison of the two counts these on both sides.";
    }
}
