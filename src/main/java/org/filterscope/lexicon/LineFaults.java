package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Counts skipped lines by fault and keeps the first few. */
final class LineFaults {

    private final Map<LineFault, Long> counts = new EnumMap<>(LineFault.class);
    private final List<ReadingReport.SkippedLine> first = new ArrayList<>();

    void add(long line, LineFault fault) {
        counts.merge(fault, 1L, Long::sum);
        if (first.size() < ReadingReport.SHOWN) {
            first.add(new ReadingReport.SkippedLine(line, fault));
        }
    }

    /** The first skipped line in words, such as {@code line 3: wrong number of values}; empty when none was. */
    String inWords() {
        return first.isEmpty()
                ? ""
                : "line " + first.getFirst().line() + ": "
                        + first.getFirst().fault().words();
    }

    ReadingReport report(int words, OptionalLong announced) {
        return new ReadingReport(words, announced, counts, first);
    }
}
