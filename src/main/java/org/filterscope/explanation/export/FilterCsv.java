package org.filterscope.explanation.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.filterscope.explanation.ExplainedWord;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.FilterWords;

/**
 * Writes filters as CSV (RFC 4180, UTF-8), a row for each word, and one without a word for a filter that has none. The
 * columns are described in {@code docs/explanation-format.md}.
 */
final class FilterCsv {

    /** What makes spreadsheets take a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final ExplanationCard card;

    FilterCsv(ExplanationCard card) {
        this.card = card;
    }

    void write(Iterable<FilterWords> filters, OutputStream stream) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "model",
                    "layer",
                    "filter",
                    "dead",
                    "filter_reliable",
                    "place",
                    "word",
                    "lemma",
                    "strength",
                    "chance",
                    "reliable",
                    "images");
            for (FilterWords filter : filters) {
                write(csv, filter);
            }
        }
    }

    private void write(CsvWriter csv, FilterWords filter) {
        if (filter.words().isEmpty()) {
            row(csv, filter, "", "", "", "", "", "", "");
        }
        int place = 1;
        for (ExplainedWord word : filter.words()) {
            row(
                    csv,
                    filter,
                    Integer.toString(place),
                    text(word.word()),
                    text(word.lemma()),
                    Double.toString(word.strength()),
                    Double.toString(word.chance()),
                    Boolean.toString(word.reliable()),
                    Integer.toString(word.images()));
            place++;
        }
    }

    private void row(CsvWriter csv, FilterWords filter, String... word) {
        String[] cells = new String[5 + word.length];
        cells[0] = text(card.modelName());
        cells[1] = text(card.layer());
        cells[2] = Integer.toString(filter.number());
        cells[3] = Boolean.toString(filter.dead());
        cells[4] = Boolean.toString(filter.reliable());
        System.arraycopy(word, 0, cells, 5, word.length);
        csv.writeRecord(cells);
    }

    static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
