package org.filterscope.dataset.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the cells of one line and checks them. */
final class Cells {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** A cell that cannot be used; the reason ends a sentence that begins with the line. */
    static final class UnusableCellException extends Exception {

        private final String reason;

        UnusableCellException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** A cell of a text, in which semicolons part several values. */
    void addText(String column, String text) throws UnusableCellException {
        add(column, List.of(text.split(";", -1)));
    }

    /** The values of a cell, each once; empty ones are none. */
    void add(String column, List<String> written) throws UnusableCellException {
        if (column.length() > TableLines.LONGEST_NAME) {
            throw new UnusableCellException(
                    "has a column whose name is longer than " + TableLines.LONGEST_NAME + " characters");
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (String each : written) {
            String value = each.strip();
            if (value.length() > TableLines.LONGEST_VALUE) {
                throw new UnusableCellException("has a value of " + value.length() + " characters in the column "
                        + column + ", where " + TableLines.LONGEST_VALUE + " are allowed");
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new UnusableCellException(
                        "has a line break or another control character in the column " + column);
            }
            if (!value.isEmpty()) {
                distinct.add(value);
            }
        }
        if (!distinct.isEmpty()) {
            values.put(column, new ArrayList<>(distinct));
        }
    }

    TableLine line(long number) {
        return new TableLine(number, values);
    }
}
