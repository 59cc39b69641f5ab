package org.filterscope.lavise;

import java.util.SortedSet;
import java.util.TreeSet;

/** Images whose feature maps hold NaN or infinities: all counted, those with the lowest numbers listed. */
final class LeftOutImages {

    private static final int LISTED = 1000;

    private final TreeSet<Long> numbers = new TreeSet<>();
    private long count;

    void add(long number) {
        count++;
        list(number);
    }

    void merge(LeftOutImages other) {
        count += other.count;
        other.numbers.forEach(this::list);
    }

    private void list(long number) {
        numbers.add(number);
        if (numbers.size() > LISTED) {
            numbers.removeLast();
        }
    }

    long count() {
        return count;
    }

    SortedSet<Long> numbers() {
        return numbers;
    }
}
