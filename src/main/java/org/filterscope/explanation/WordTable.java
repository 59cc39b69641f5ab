package org.filterscope.explanation;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.page.LocaleText;

/** The words of a filter, each with its strength beside what it would reach by chance. */
final class WordTable extends NativeTable {

    WordTable(List<ExplainedWord> words) {
        addClassName("filter-words");
        NativeTableRow head = getHead().addRow();
        for (String title : List.of("Word", "Strength", "By chance", "Images", "")) {
            head.add(new NativeTableHeaderCell(title));
        }
        for (ExplainedWord word : words) {
            getBody().add(row(word));
        }
    }

    private static NativeTableRow row(ExplainedWord word) {
        Span bar = new Span();
        bar.addClassName("strength");
        bar.getStyle().set("--strength", Double.toString(word.strength()));
        bar.getStyle().set("--chance", Double.toString(Math.min(1, word.chance())));
        bar.getElement().setAttribute("aria-hidden", "true");
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(word.word()),
                new NativeTableCell(new Span(LocaleText.percent(word.strength())), bar),
                new NativeTableCell(LocaleText.percent(Math.min(1, word.chance()))),
                new NativeTableCell(LocaleText.number(word.images())),
                new NativeTableCell(word.reliable() ? "reliable" : "not above chance"));
        row.addClassName(word.reliable() ? "reliable" : "doubtful");
        return row;
    }
}
