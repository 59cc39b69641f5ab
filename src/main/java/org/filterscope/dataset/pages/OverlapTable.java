package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableDataCell;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetOverlap;
import org.filterscope.page.LocaleText;

/** How many images subsets share, each row against its own size. */
final class OverlapTable extends Composite<Div> {

    OverlapTable(SubsetOverlap overlap) {
        List<Subset> subsets = overlap.subsets();
        Table table = new Table();
        table.addClassNames("data-table", "overlap");
        TableRow head = table.getHead().addRow();
        head.addColumnHeaderCell("of the images in");
        subsets.forEach(subset -> head.addColumnHeaderCell("are also in " + subset.name()));
        for (int one = 0; one < subsets.size(); one++) {
            TableRow row = table.getBody().addRow();
            int size = overlap.between(one, one);
            row.addRowHeaderCell(subsets.get(one).name() + " (" + LocaleText.number(size) + ")");
            for (int other = 0; other < subsets.size(); other++) {
                int common = overlap.between(one, other);
                double share = size == 0 ? 0 : (double) common / size;
                TableDataCell cell = row.addDataCell(
                        one == other ? "–" : LocaleText.number(common) + " · " + LocaleText.percent(share));
                cell.getStyle().set("--share", one == other ? "0" : Double.toString(share));
            }
        }
        Div scroller = new Div(table);
        scroller.addClassName("table-scroller");
        getContent().add(scroller);
        if (subsets.size() == 2) {
            getContent().add(new Paragraph(inWords(overlap)));
        }
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
