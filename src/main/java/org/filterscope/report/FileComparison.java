package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names what is otherwise in a shown report than in the genuine one, as far as people can read it. */
final class FileComparison {

    private static final int MOST = 12;
    private static final int LONGEST = 160;

    /** A file with more lines or values than this, beyond twice those of the report, is not compared piece by piece. */
    private static final int SLACK = 1_000;

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final JsonMapper JSON = new JsonMapper();

    private FileComparison() {}

    /** @throws RefusedException when there is far more in the shown file than in the genuine one */
    static List<String> differences(ReportFormat format, byte[] shown, byte[] genuine) {
        List<String> differences = new ArrayList<>();
        switch (format) {
            case PDF -> differences.addAll(PdfComparison.differences(shown, genuine, MOST));
            case JSON -> {
                try {
                    requireAtMost(values(shown), values(genuine));
                    compare("", JSON.readTree(shown), JSON.readTree(genuine), differences);
                } catch (JacksonException _) {
                    differences.add("The shown file is no longer JSON.");
                }
            }
            case HTML, CSV -> lines(text(format, shown), text(format, genuine), differences);
        }
        if (differences.isEmpty()) {
            differences.add("Every text is the same; pictures, attached files or other bytes differ.");
        }
        return differences;
    }

    /** What people read in a page or table, line by line. */
    private static String text(ReportFormat format, byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return format == ReportFormat.HTML ? TAG.matcher(text).replaceAll("\n") : text;
    }

    private static long values(byte[] json) {
        long values = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                values++;
            }
        }
        return values;
    }

    private static void requireAtMost(long shown, long genuine) {
        if (shown > 2 * genuine + SLACK) {
            throw new RefusedException(
                    "There is far more in this file than in the report that it says it is, so it is not looked at; choose the"
                            + " file of a report.");
        }
    }

    private static void lines(String shown, String genuine, List<String> differences) {
        requireAtMost(content(shown).count(), content(genuine).count());
        List<String> here = content(shown).toList();
        List<String> there = content(genuine).toList();
        if (here.isEmpty()) {
            differences.add("The shown file cannot be read.");
            return;
        }
        if (here.size() == there.size()) {
            for (int i = 0; i < here.size() && differences.size() < MOST; i++) {
                if (!here.get(i).equals(there.get(i))) {
                    differences.add("The file says “" + around(here.get(i), there.get(i)) + "”, and should say “"
                            + around(there.get(i), here.get(i)) + "”.");
                }
            }
        } else {
            missing(there, here).forEach(line -> differences.add("Missing from the file: “" + around(line, "") + "”."));
            missing(here, there).forEach(line -> differences.add("Only in the file: “" + around(line, "") + "”."));
        }
    }

    /** The first lines of a text that another one lacks. */
    private static List<String> missing(List<String> lines, List<String> other) {
        List<String> rest = new ArrayList<>(lines);
        Set<String> known = Set.copyOf(other);
        rest.removeIf(known::contains);
        return rest.stream().limit(MOST / 2).toList();
    }

    private static Stream<String> content(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** The piece of a line in which it differs from another. */
    private static String around(String line, String other) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int first = 0;
        while (first < Math.min(line.length(), other.length()) && line.charAt(first) == other.charAt(first)) {
            first++;
        }
        int from = Math.max(0, Math.min(first - LONGEST / 4, line.length() - LONGEST));
        return (from > 0 ? "…" : "") + line.substring(from, Math.min(line.length(), from + LONGEST)) + "…";
    }

    private static void compare(String path, JsonNode shown, JsonNode genuine, List<String> differences) {
        if (differences.size() >= MOST || shown.equals(genuine)) {
            return;
        }
        if (shown.isObject() && genuine.isObject()) {
            TreeSet<String> names = new TreeSet<>(shown.propertyNames());
            names.addAll(genuine.propertyNames());
            names.forEach(name -> compare(path + "/" + name, shown.path(name), genuine.path(name), differences));
        } else if (shown.isArray() && genuine.isArray() && shown.size() == genuine.size()) {
            for (int i = 0; i < shown.size(); i++) {
                compare(path + "/" + i, shown.path(i), genuine.path(i), differences);
            }
        } else {
            differences.add(path.substring(Math.min(1, path.length())) + " is " + brief(shown)
                    + " in the file, and should be " + brief(genuine) + ".");
        }
    }

    private static String brief(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
