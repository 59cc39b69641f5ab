package org.filterscope.dataset.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;

/**
 * Lines of CSV as in RFC 4180, with a header. Cells are parted by whichever of comma, semicolon and tab the header
 * holds most of.
 *
 * @param file the file
 * @param name how its owner calls it
 * @param separator what parts the cells
 * @param columns the header
 */
record CsvLines(Path file, String name, char separator, List<String> columns) implements TableLines {

    private static final int LONGEST_HEADER = 100_000;
    private static final int MOST_FIELDS = 10_000;

    CsvLines {
        columns = List.copyOf(columns);
    }

    static CsvLines of(Path file, String name) {
        char separator = separatorOf(file, name);
        try (CsvReader<CsvRecord> records = open(file, separator)) {
            Iterator<CsvRecord> all = records.iterator();
            List<String> header = all.hasNext()
                    ? all.next().getFields().stream().map(String::strip).toList()
                    : List.of();
            checkHeader(name, header);
            return new CsvLines(file, name, separator, header);
        } catch (IOException | RuntimeException e) {
            throw refused(name, e);
        }
    }

    private static void checkHeader(String name, List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (column.isEmpty() || !seen.add(column)) {
                throw new RefusedException("The first line of " + name + " "
                        + (column.isEmpty() ? "has a column without a name" : "names the column " + column + " twice")
                        + "; give each column a name of its own.");
            }
        }
    }

    private static char separatorOf(Path file, String name) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            char[] start = new char[LONGEST_HEADER];
            int read = Math.max(0, reader.read(start));
            String header = new String(start, 0, read).lines().findFirst().orElse("");
            char best = ',';
            for (char each : new char[] {';', '\t'}) {
                best = count(header, each) > count(header, best) ? each : best;
            }
            return best;
        } catch (IOException e) {
            throw refused(name, e);
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static CsvReader<CsvRecord> open(Path file, char separator) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        skipMark(text);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_LINE)
                .build(
                        // beyond the columns that a table may have, so that too many of them are counted and said
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_LINE)
                                .maxRecordSize(LONGEST_LINE)),
                        (Reader) text);
    }

    /** Spreadsheets begin their files with a byte order mark. */
    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    @Override
    public void read(Receiver receiver) {
        try (CsvReader<CsvRecord> records = open(file, separator)) {
            Iterator<CsvRecord> all = records.iterator();
            all.next();
            while (all.hasNext()) {
                take(all.next(), receiver);
            }
        } catch (IOException | RuntimeException e) {
            throw refused(name, e);
        }
    }

    private void take(CsvRecord record, Receiver receiver) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            receiver.damaged(
                    line, "has " + record.getFieldCount() + " cells, but the first line names " + columns.size());
            return;
        }
        Cells cells = new Cells();
        try {
            for (int i = 0; i < columns.size(); i++) {
                cells.addText(columns.get(i), record.getField(i));
            }
        } catch (Cells.UnusableCellException e) {
            receiver.damaged(line, e.reason());
            return;
        }
        receiver.accept(cells.line(line));
    }

    /** What the reader of CSV throws, in words; everything else that is unchecked goes on as it is. */
    private static RuntimeException refused(String name, Exception fault) {
        return switch (fault) {
            case CsvParseException parse ->
                new RefusedException(
                        "The table " + name + " cannot be read to its end (" + parse.getMessage()
                                + "); look for a quotation mark that is never closed, or a line of more than "
                                + LocaleText.number(LONGEST_LINE) + " characters.",
                        parse);
            case CharacterCodingException coding -> notText(name, coding);
            case UncheckedIOException unchecked
            when unchecked.getCause() instanceof CharacterCodingException -> notText(name, unchecked);
            case IOException io ->
                new RefusedException("The table " + name + " cannot be read (" + io.getMessage() + ").", io);
            case NoSuchElementException empty ->
                new RefusedException("The table " + name + " is empty; give it a first line with names.", empty);
            case RuntimeException other -> other;
            default -> new IllegalStateException(fault);
        };
    }

    private static RefusedException notText(String name, Exception fault) {
        return new RefusedException("The table " + name + " is no UTF-8 text; save it as \"CSV UTF-8\".", fault);
    }
}
