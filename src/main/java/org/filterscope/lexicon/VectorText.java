package org.filterscope.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads vectors written as text, a word and its values a line. Some files open with a header, the number of words and the
 * dimensions; without one the dimensions are those of most of the first lines, so that a broken first line does no harm.
 */
final class VectorText {

    private static final int LINES_LOOKED_AT = 100;
    private static final int MOST_DIMENSIONS = 10_000;
    private static final Pattern HEADER = Pattern.compile("(\\d{1,18})[ \\t]+(\\d{1,5})");

    private final ByteLines lines;
    private final LineFaults faults = new LineFaults();
    private OptionalLong announced = OptionalLong.empty();

    VectorText(InputStream stream) {
        this.lines = new ByteLines(stream);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one method, is never compared
    private record Line(long number, byte[] bytes, boolean tooLong) {}

    /** Reads to the end of the stream; throws {@link NoVectorsException} when no line is of use. */
    WordVectors read() throws IOException {
        List<Line> ahead = lookAhead();
        int dimensions = header(ahead);
        boolean hasHeader = dimensions > 0;
        if (!hasHeader) {
            dimensions = commonDimensions(ahead);
        }
        if (dimensions < 2 || dimensions > MOST_DIMENSIONS) {
            throw new NoVectorsException("");
        }
        VectorLine parts = new VectorLine(dimensions);
        VectorCollector collector = new VectorCollector(dimensions);
        for (Line line : hasHeader ? ahead.subList(1, ahead.size()) : ahead) {
            take(collector, parts, line.number(), line.bytes(), line.bytes().length, line.tooLong());
        }
        while (lines.next()) {
            take(collector, parts, lines.number(), lines.line(), lines.length(), lines.tooLong());
        }
        if (collector.size() == 0) {
            throw new NoVectorsException(faults.inWords());
        }
        return collector.finish(faults.report(collector.size(), announced));
    }

    private void take(
            VectorCollector collector, VectorLine parts, long number, byte[] line, int length, boolean tooLong) {
        if (tooLong) {
            faults.add(number, LineFault.TOO_LONG);
            return;
        }
        if (length == 0) {
            return;
        }
        LineFault fault = parts.read(line, length);
        if (fault == null && !collector.add(line, parts.wordEnd(), parts.values())) {
            fault = LineFault.DUPLICATE_WORD;
        }
        if (fault != null) {
            faults.add(number, fault);
        }
    }

    private List<Line> lookAhead() throws IOException {
        List<Line> ahead = new ArrayList<>();
        while (ahead.size() < LINES_LOOKED_AT && lines.next()) {
            byte[] bytes = Arrays.copyOf(lines.line(), lines.length());
            ahead.add(new Line(lines.number(), ahead.isEmpty() ? withoutMark(bytes) : bytes, lines.tooLong()));
        }
        return ahead;
    }

    /** The dimensions a header states, or 0 without a header. */
    private int header(List<Line> ahead) {
        if (ahead.isEmpty() || ahead.getFirst().bytes().length > 30) {
            return 0;
        }
        Matcher header = HEADER.matcher(new String(ahead.getFirst().bytes(), StandardCharsets.ISO_8859_1));
        if (!header.matches()) {
            return 0;
        }
        announced = OptionalLong.of(Long.parseLong(header.group(1)));
        return Integer.parseInt(header.group(2));
    }

    private static int commonDimensions(List<Line> ahead) {
        Map<Integer, Integer> votes = new HashMap<>();
        int best = 0;
        for (Line line : ahead) {
            int numbers = numbersAtEnd(line.bytes());
            if (numbers >= 2) {
                votes.merge(numbers, 1, Integer::sum);
                if (votes.getOrDefault(numbers, 0) > votes.getOrDefault(best, 0)) {
                    best = numbers;
                }
            }
        }
        return best;
    }

    /** How many tokens at the end of a line are numbers; the first token is a word even if it is one. */
    private static int numbersAtEnd(byte[] line) {
        int numbers = 0;
        int end = line.length;
        int start = VectorLine.previousToken(line, end);
        while (start > 0 && !Float.isNaN(Decimals.parse(line, start, tokenEnd(line, start)))) {
            numbers++;
            end = start;
            start = VectorLine.previousToken(line, end);
        }
        return numbers;
    }

    private static int tokenEnd(byte[] line, int start) {
        int end = start;
        while (end < line.length && !VectorLine.isSeparator(line[end])) {
            end++;
        }
        return end;
    }

    /** Without the byte order mark that some editors put before UTF-8. */
    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }
}
