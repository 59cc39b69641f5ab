package org.filterscope.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** Reports that were handed out, as a table. */
final class HandedTable {

    private HandedTable() {}

    static Component of(List<HandedReport> handed) {
        DataTable table = new DataTable("File", "To", "When", "The audit then was", "Size", "SHA-256 of the file")
                .withClass("report-handed");
        handed.forEach(report -> table.row(report.kind())
                .cell(report.to())
                .cell(LocaleText.time(report.at()))
                .cell(Wording.of(report.state()))
                .cell(LocaleText.size(report.bytes()))
                .cell(new Anchor(ReportNavigation.verify(report.fileHash()), report.fileHash())));
        return table;
    }
}
