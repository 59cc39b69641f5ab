package org.filterscope.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads which filters are meant: {@code 3,17-20}. */
final class FilterNumbers {

    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,7})\\s*(?:-\\s*(\\d{1,7})\\s*)?");

    private FilterNumbers() {}

    /**
     * The filters meant, ascending.
     *
     * @param text numbers and ranges with commas between, or null for all
     * @param count how many filters there are
     */
    static List<Integer> read(@Nullable String text, int count) {
        if (text == null) {
            return IntStream.range(0, count).boxed().toList();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = PART.matcher(part);
            if (!range.matches()) {
                throw new RefusedException("--filters " + text + " is not a list of filters; write 3,17-20 for one.");
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first > last || last >= count) {
                throw new RefusedException("--filters " + part.strip() + " is out of range; the layer has filters 0 to "
                        + (count - 1) + ".");
            }
            IntStream.rangeClosed(first, last).forEach(numbers::add);
        }
        return List.copyOf(numbers);
    }
}
