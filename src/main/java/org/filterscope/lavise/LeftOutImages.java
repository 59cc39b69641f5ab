package org.filterscope.lavise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    void write(DataOutputStream out) throws IOException {
        Numbers.writeCount(out, count);
        Numbers.writeCount(out, numbers.size());
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    static LeftOutImages read(DataInputStream in) throws IOException {
        LeftOutImages read = new LeftOutImages();
        long count = Numbers.readCount(in);
        for (int left = Numbers.readCount(in, LISTED); left > 0; left--) {
            read.list(in.readLong());
        }
        if (read.numbers.size() != Math.min(count, LISTED)) {
            throw new IllegalArgumentException(
                    count + " images were left out, but " + read.numbers.size() + " are listed");
        }
        read.count = count;
        return read;
    }

    long count() {
        return count;
    }

    SortedSet<Long> numbers() {
        return numbers;
    }
}
