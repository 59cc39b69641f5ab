package org.filterscope.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What reading a file of word vectors came upon.
 *
 * @param words words kept
 * @param announced number of words the file's header promises, if it has one
 * @param faults how many lines were skipped, by fault; faults that did not occur are absent
 * @param first the first few skipped lines, at most {@value #SHOWN}
 */
public record ReadingReport(int words, OptionalLong announced, Map<LineFault, Long> faults, List<SkippedLine> first) {

    /** The most skipped lines that are listed one by one. */
    public static final int SHOWN = 10;

    /**
     * A line that was skipped.
     *
     * @param line its number, from 1 on
     * @param fault what is wrong with it
     */
    public record SkippedLine(long line, LineFault fault) {}

    public ReadingReport {
        faults = faults.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(faults));
        first = List.copyOf(first);
    }

    /** Number of lines skipped. */
    public long skipped() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the file holds fewer vector lines than its header promises, as one that was cut off does. */
    public boolean cutShort() {
        return announced.isPresent() && words + skipped() < announced.getAsLong();
    }
}
