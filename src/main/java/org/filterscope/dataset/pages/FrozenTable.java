package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.filterscope.dataset.catalogue.FrozenSubset;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** Frozen lists of images with their hashes. */
final class FrozenTable extends Composite<Div> {

    FrozenTable(List<FrozenSubset> frozen) {
        DataTable table = new DataTable("Subset", "Images", "Frozen", "Which images", "SHA-256");
        for (FrozenSubset each : frozen) {
            Code hash = new Code(each.hash());
            hash.addClassName("hash");
            table.row(each.name())
                    .cell(LocaleText.number(each.images()))
                    .cell(LocaleText.time(each.frozenAt()))
                    .cell(each.text())
                    .cell(hash);
        }
        getContent().add(table);
    }
}
