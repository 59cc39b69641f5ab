package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of figures in which the first cell of each row names it. Scrolls sideways where it is too wide. */
final class DataTable extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    DataTable(List<String> columns) {
        table.addClassName("data-table");
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            head.add(header(new Span(column), "col"));
        }
        getContent().addClassName("table-scroller");
        getContent().add(table);
    }

    DataTable(String... columns) {
        this(List.of(columns));
    }

    /** Adds a row under a name. */
    void row(String name, Component... cells) {
        row(new Span(name), cells);
    }

    /** Adds a row. */
    void row(Component name, Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        row.add(header(name, "row"));
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
    }

    private static NativeTableHeaderCell header(Component name, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** A cell with a bar behind its text. */
    static Component share(String text, double share) {
        Span cell = new Span(text);
        cell.addClassName("share-cell");
        cell.getStyle().set("--share", Double.toString(share));
        return cell;
    }
}
