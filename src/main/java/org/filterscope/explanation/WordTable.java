package org.filterscope.explanation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.filterscope.page.DataTable;
import org.filterscope.page.LocaleText;

/** The words of a filter, each with its strength beside what it would reach by chance. */
final class WordTable {

    private WordTable() {}

    static DataTable of(List<ExplainedWord> words) {
        DataTable table =
                new DataTable("Word", "Strength", "", "By chance", "Images", "Verdict").withClass("filter-words");
        for (ExplainedWord word : words) {
            table.row(name(word))
                    .cell(LocaleText.percent(word.strength()))
                    .cell(bar(word))
                    .cell(LocaleText.percent(Math.min(1, word.chance())))
                    .cell(LocaleText.number(word.images()))
                    .cell(word.reliable() ? "reliable" : "not above chance");
        }
        return table;
    }

    private static Component name(ExplainedWord word) {
        Span name = new Span(word.word());
        name.addClassName(word.reliable() ? "reliable" : "doubtful");
        return name;
    }

    private static Component bar(ExplainedWord word) {
        Span bar = new Span();
        bar.addClassNames("strength", word.reliable() ? "reliable" : "doubtful");
        bar.getStyle().set("--strength", Double.toString(word.strength()));
        bar.getStyle().set("--chance", Double.toString(Math.min(1, word.chance())));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
