package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;

/** Filter numbers as people write them: {@code 3, 7, 20-25}. */
final class FilterNumbers {

    static final String PARAMETER = "sel";

    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:\\s*[-–]\\s*(\\d{1,6}))?");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+(?![-–])");
    private static final int MOST = 100_000;

    private FilterNumbers() {}

    /**
     * Reads numbers.
     *
     * @return each once, ascending
     * @throws RefusedException when the text is something else
     */
    static List<Integer> parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new RefusedException("\"" + part + "\" is no number of a filter; write them like 3, 7, 20-25.");
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (to < from || numbers.size() + to - from > MOST) {
                throw new RefusedException(part + " is no range of filters; write the smaller number first.");
            }
            IntStream.rangeClosed(from, to).forEach(numbers::add);
        }
        return numbers.stream().distinct().sorted().toList();
    }

    /** The numbers with commas between them. */
    static String text(Collection<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }
}
