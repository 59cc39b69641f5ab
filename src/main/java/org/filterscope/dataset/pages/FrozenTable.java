package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Table;
import com.vaadin.flow.component.html.TableRow;
import java.util.List;
import org.filterscope.dataset.catalogue.FrozenSubset;
import org.filterscope.page.LocaleText;

/** Frozen lists of images with their hashes. */
final class FrozenTable extends Composite<Div> {

    FrozenTable(List<FrozenSubset> frozen) {
        Table table = new Table();
        table.addClassName("data-table");
        table.getHead().addRow().addColumnHeaderCells("Subset", "Images", "Frozen", "Which images", "SHA-256");
        for (FrozenSubset each : frozen) {
            Code hash = new Code(each.hash());
            hash.addClassName("hash");
            TableRow row = table.getBody().addRow();
            row.addRowHeaderCell(each.name());
            row.addDataCells(LocaleText.number(each.images()), LocaleText.time(each.frozenAt()));
            row.addDataCell(new Span(each.text()));
            row.addDataCell(hash);
        }
        getContent().addClassName("table-scroller");
        getContent().add(table);
    }
}
