package org.filterscope.explanation.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filterscope.refusal.RefusedException;

/** Gold items as people write them, one a line: {@code 12 right: wheel, tyre}. */
final class GoldLines {

    private static final Pattern LINE = Pattern.compile("(\\d{1,9})\\s+(right|wrong)\\s*:\\s*(.+)");

    private GoldLines() {}

    /**
     * Reads the lines; empty ones are passed over.
     *
     * @throws RefusedException when a line says something else
     */
    static List<OwnGold> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(GoldLines::item)
                .toList();
    }

    private static OwnGold item(String line) {
        Matcher matcher = LINE.matcher(line.toLowerCase(Locale.ROOT));
        List<String> words = matcher.matches()
                ? Arrays.stream(matcher.group(3).split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList()
                : List.of();
        if (words.isEmpty()) {
            throw new RefusedException(
                    "“" + line + "” is no gold item; write the filter's number, right or wrong, a colon"
                            + " and the words, such as 12 right: wheel, tyre.");
        }
        return new OwnGold(
                Integer.parseInt(matcher.group(1)),
                Expectation.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                words);
    }

    static String write(List<OwnGold> items) {
        return items.stream()
                .map(item -> item.filter() + " " + item.expected().name().toLowerCase(Locale.ROOT) + ": "
                        + String.join(", ", item.words()))
                .collect(Collectors.joining("\n"));
    }
}
