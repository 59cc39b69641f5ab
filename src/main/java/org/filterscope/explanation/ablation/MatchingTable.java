package org.filterscope.explanation.ablation;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.filterscope.model.ClassLabels;
import org.filterscope.page.DataTable;

/** Which classes are right for which category. */
final class MatchingTable {

    private static final int MOST_NAMES = 6;

    private MatchingTable() {}

    static Component of(ClassMatching matching, ClassLabels labels) {
        DataTable table = new DataTable("Category", "Right classes");
        matching.classes().forEach((category, classes) -> table.row(category).cell(names(classes, labels)));
        return table;
    }

    /** The names of classes, at most a few of them. */
    static String names(List<Integer> classes, ClassLabels labels) {
        String names = String.join(
                " · ", classes.stream().limit(MOST_NAMES).map(labels::name).toList());
        return classes.size() > MOST_NAMES ? names + " and " + (classes.size() - MOST_NAMES) + " more" : names;
    }
}
