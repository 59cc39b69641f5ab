package org.filterscope.explanation.rating;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** All answers of a round as CSV (RFC 4180), one a line. Text that a spreadsheet would run as a formula is written as text. */
final class AnswerTable {

    private AnswerTable() {}

    static String of(RoundResult result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("rater", "item", "filter", "sources", "gold", "words", "score", "seconds");
            for (RatingAnswer answer : result.answers()) {
                RatedItem item = result.plan().items().get(answer.item());
                csv.writeRecord(
                        answer.rater(),
                        Integer.toString(answer.item()),
                        Integer.toString(item.filter()),
                        plain(item.sources().stream().map(WordSource::key).collect(Collectors.joining("; "))),
                        item.gold()
                                .map(gold -> gold.name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        plain(String.join("; ", item.words())),
                        answer.told() ? Integer.toString(answer.score()) : "",
                        String.format(Locale.ROOT, "%.3f", answer.millis() / 1_000.0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a table cannot be written to memory", e);
        }
        return text.toString();
    }

    private static String plain(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
