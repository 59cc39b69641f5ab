package org.filterscope.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/**
 * A small table of facts: one heading over each column, the first cell of a row names the row. Scrolls within itself where
 * the page is narrow, and says to screen readers which heading belongs to a cell.
 */
public final class DataTable extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    public DataTable(String... headings) {
        table.addClassName("data-table");
        NativeTableRow head = table.getHead().addRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
        }
        getContent().addClassName("table-scroller");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().add(table);
    }

    public DataTable withClass(String name) {
        table.addClassName(name);
        return this;
    }

    /** Begins a row with what names it. */
    public Row row(String name) {
        return row(new Span(name));
    }

    /** Begins a row with what names it. */
    public Row row(Component name) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.add(name);
        cell.getElement().setAttribute("scope", "row");
        return new Row(row);
    }

    /** A row that is being filled. */
    public static final class Row {

        private final NativeTableRow row;

        private Row(NativeTableRow row) {
            this.row = row;
        }

        public Row cell(String text) {
            return cell(new Span(text));
        }

        public Row cell(Component content) {
            row.addDataCell().add(content);
            return this;
        }

        /** A cell with a number whose background shows a share of 0…1. */
        public Row share(String text, double share) {
            NativeTableCell cell = row.addDataCell();
            cell.setText(text);
            cell.getStyle().set("--share", Double.toString(share));
            return this;
        }
    }
}
