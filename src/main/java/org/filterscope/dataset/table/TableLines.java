package org.filterscope.dataset.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The lines of a table, whatever it is written in. */
sealed interface TableLines permits CsvLines, JsonLines {

    /** The longest name of a column that is kept. */
    int LONGEST_NAME = 100;

    /** The longest value of a cell that is kept. */
    int LONGEST_VALUE = 500;

    /** The longest line, in characters. */
    int LONGEST_LINE = 1_000_000;

    /** How many columns a table may have; in JSON lines, how many names may occur in all its objects. */
    int MOST_COLUMNS = 500;

    /** How many lines are read. */
    int MOST_LINES = 5_000_000;

    Set<String> CSV = Set.of("csv", "tsv");
    Set<String> JSON = Set.of("jsonl", "ndjson");

    /** Takes what was met, line by line. */
    interface Receiver extends Consumer<TableLine> {

        /** A line that cannot be read; the reason ends a sentence that begins with the line. */
        void damaged(long line, String reason);
    }

    /** Opens a table by the ending of its name. */
    static TableLines of(Path file, String name) {
        return JSON.contains(ending(Path.of(name))) ? JsonLines.of(file, name) : CsvLines.of(file, name);
    }

    /** The ending of a file's name in lower case, without its dot. */
    static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Names of the columns, in the order of the file: all of them in CSV, those of the first object in JSON lines. */
    List<String> columns();

    /** Reads from beginning to end. */
    void read(Receiver receiver);
}
