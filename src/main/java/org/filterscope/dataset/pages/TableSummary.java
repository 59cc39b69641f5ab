package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.filterscope.dataset.catalogue.TableReport;
import org.filterscope.page.LocaleText;

/** What a table of attributes brought. */
final class TableSummary extends Composite<Article> {

    TableSummary(TableReport table) {
        getContent().addClassName("table-summary");
        getContent()
                .add(
                        new H3(table.name()),
                        new Paragraph(LocaleText.count(table.lines(), "line", "lines") + " about "
                                + LocaleText.count(table.images(), "image", "images")
                                + (table.attributes().isEmpty() ? "" : " gave " + String.join(", ", table.attributes()))
                                + "; images were named by the column " + table.imageColumn()
                                + table.clusterColumn()
                                        .map(column -> ", clusters by " + column)
                                        .orElse("")
                                + "."));
        if (table.faults().total() > 0) {
            getContent().add(new FaultList(table.faults()));
        }
    }
}
