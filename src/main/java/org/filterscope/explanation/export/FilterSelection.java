package org.filterscope.explanation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filterscope.refusal.RefusedException;

/**
 * Some filters of a layer, as addresses name them: {@code 3,17,40-45}.
 *
 * @param filters their numbers, ascending, each once
 */
public record FilterSelection(List<Integer> filters) {

    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");
    private static final int MOST = 100_000;

    /** Puts the numbers in order. */
    public FilterSelection {
        filters = List.copyOf(new TreeSet<>(filters));
    }

    /**
     * Reads a selection.
     *
     * @throws RefusedException when it is empty, not of this form, or names more filters than any layer has
     */
    public static FilterSelection parse(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new RefusedException("Choose the filters by their numbers, such as sel=3,17,40-45.");
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first || numbers.size() + last - first > MOST) {
                throw new RefusedException(part.strip() + " is no range of filters; write the smaller number first.");
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return new FilterSelection(List.copyOf(numbers));
    }

    /** The shortest text that reads as this. */
    public String text() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= filters.size(); i++) {
            if (i == filters.size() || filters.get(i) != filters.get(i - 1) + 1) {
                int first = filters.get(from);
                int last = filters.get(i - 1);
                parts.add(first == last ? Integer.toString(first) : first + "-" + last);
                from = i;
            }
        }
        return String.join(",", parts);
    }
}
