package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetOverlap;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** How many images subsets share, each row against its own size. */
final class OverlapTable extends Composite<Div> {

    OverlapTable(SubsetOverlap overlap) {
        List<Subset> subsets = overlap.subsets();
        DataTable table = new DataTable(Stream.concat(
                        Stream.of("of the images in"), subsets.stream().map(subset -> "are also in " + subset.name()))
                .toArray(String[]::new));
        for (int one = 0; one < subsets.size(); one++) {
            int size = overlap.between(one, one);
            DataTable.Row row = table.row(subsets.get(one).name() + " (" + LocaleText.number(size) + ")");
            for (int other = 0; other < subsets.size(); other++) {
                int common = overlap.between(one, other);
                double share = size == 0 ? 0 : (double) common / size;
                if (one == other) {
                    row.cell("–");
                } else {
                    row.share(LocaleText.number(common) + " · " + LocaleText.percent(share), share);
                }
            }
        }
        getContent().add(table.withClass("overlap"));
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
