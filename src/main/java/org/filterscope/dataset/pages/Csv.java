package org.filterscope.dataset.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV (RFC 4180). Text that a spreadsheet would run as a formula is written as text. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(String... columns) {
        row((Object[]) columns);
    }

    Csv row(Object... cells) {
        text.append(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        String plain = value.toString();
        boolean formula = value instanceof String && !plain.isEmpty() && "=+-@\t\r\n".indexOf(plain.charAt(0)) >= 0;
        String safe = formula ? "'" + plain : plain;
        return safe.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
