package org.filterscope.bias.pages;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.statistics.Verdict;

/**
 * All that a reader of a comparison has chosen; the address holds it.
 *
 * @param a place of the first subset
 * @param b place of the second, after the first
 * @param verdicts that are shown; empty for all
 * @param text that the word or one of its concepts holds
 * @param concept that the word belongs to; empty for all
 * @param robust whether only words are shown that survive Benjamini and Yekutieli
 * @param order of the table
 * @param zoom how many points the forest plot reaches to both sides; 0 for as far as it must
 * @param map how far the axes of the word map reach, in percent; 0 for as far as they must
 */
record ComparisonState(
        int a,
        int b,
        Set<Verdict> verdicts,
        String text,
        String concept,
        boolean robust,
        FindingColumn order,
        boolean descending,
        int zoom,
        int map) {

    static final String PAIR = "pair";

    private static final int LONGEST_TEXT = 100;
    private static final ComparisonState FIRST =
            new ComparisonState(0, 1, Set.of(), "", "", false, FindingColumn.DIFFERENCE, true, 0, 0);

    ComparisonState {
        verdicts = Set.copyOf(verdicts);
    }

    /** Reads an address; what means nothing in an audit of this many subsets is as on a first visit. */
    static ComparisonState read(QueryParameters query, int subsets) {
        int[] pair = pair(query, subsets);
        Set<Verdict> verdicts = query.getSingleParameter("verdict").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .flatMap(key -> Stream.of(Verdict.values())
                        .filter(verdict -> VerdictText.key(verdict).equals(key)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verdict.class)));
        return new ComparisonState(
                pair[0],
                pair[1],
                verdicts,
                text(query, "text"),
                text(query, "concept"),
                query.getSingleParameter("robust").isPresent(),
                query.getSingleParameter("sort").flatMap(FindingColumn::of).orElse(FIRST.order),
                query.getSingleParameter("sort").isEmpty()
                        || !query.getSingleParameter("up").isPresent(),
                number(query, "zoom", 100),
                number(query, "map", 100));
    }

    /** The pair of subsets that an address names, or the first one. */
    static int[] pair(QueryParameters query, int subsets) {
        return query.getSingleParameter(PAIR)
                .filter(text -> text.matches("\\d{1,2}-\\d{1,2}"))
                .map(text -> Arrays.stream(text.split("-", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .filter(pair -> pair[0] < pair[1] && pair[1] < subsets)
                .orElse(new int[] {0, 1});
    }

    private static String text(QueryParameters query, String name) {
        return shortened(query.getSingleParameter(name).orElse(""));
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.substring(0, Math.min(LONGEST_TEXT, plain.length()));
    }

    private static int number(QueryParameters query, String name, int most) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= most)
                .orElse(0);
    }

    /** What stands behind the question mark; nothing that is as on a first visit. */
    QueryParameters query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (a != FIRST.a || b != FIRST.b) {
            query.put(PAIR, List.of(a + "-" + b));
        }
        if (!verdicts.isEmpty()) {
            query.put(
                    "verdict",
                    List.of(verdicts.stream().sorted().map(VerdictText::key).collect(Collectors.joining(","))));
        }
        put(query, "text", text);
        put(query, "concept", concept);
        put(query, "robust", robust ? "1" : "");
        if (order != FIRST.order || !descending) {
            query.put("sort", List.of(order.key()));
            put(query, "up", descending ? "" : "1");
        }
        put(query, "zoom", zoom == 0 ? "" : Integer.toString(zoom));
        put(query, "map", map == 0 ? "" : Integer.toString(map));
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, List.of(value));
        }
    }

    /** The findings of the pair. */
    List<WordFinding> ofPair(List<WordFinding> all) {
        return all.stream()
                .filter(finding -> finding.subsetA() == a && finding.subsetB() == b)
                .toList();
    }

    /** Those of a pair's findings that are chosen, in the order of the table. */
    List<WordFinding> select(List<WordFinding> ofPair) {
        return ofPair.stream()
                .filter(finding -> verdicts.isEmpty()
                        || verdicts.contains(finding.decision().verdict()))
                .filter(finding -> !robust || finding.robust())
                .filter(finding -> concept.isEmpty()
                        || finding.word().equals(concept)
                        || finding.path().contains(concept))
                .filter(this::holdsText)
                .sorted(order.order(descending))
                .toList();
    }

    private boolean holdsText(WordFinding finding) {
        return text.isEmpty()
                || Stream.concat(Stream.of(finding.word()), finding.path().stream())
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    ComparisonState withPair(int first, int second) {
        return new ComparisonState(first, second, verdicts, text, concept, robust, order, descending, zoom, map);
    }

    ComparisonState withVerdicts(Set<Verdict> chosen) {
        Set<Verdict> kept = chosen.size() == Verdict.values().length ? Set.of() : chosen;
        return new ComparisonState(a, b, kept, text, concept, robust, order, descending, zoom, map);
    }

    ComparisonState withText(String asked) {
        return new ComparisonState(a, b, verdicts, shortened(asked), concept, robust, order, descending, zoom, map);
    }

    ComparisonState withConcept(String chosen) {
        return new ComparisonState(a, b, verdicts, text, chosen, robust, order, descending, zoom, map);
    }

    ComparisonState withRobust(boolean only) {
        return new ComparisonState(a, b, verdicts, text, concept, only, order, descending, zoom, map);
    }

    ComparisonState withOrder(FindingColumn column, boolean falling) {
        return new ComparisonState(a, b, verdicts, text, concept, robust, column, falling, zoom, map);
    }

    ComparisonState withZoom(int points) {
        return new ComparisonState(a, b, verdicts, text, concept, robust, order, descending, points, map);
    }

    ComparisonState withMap(int percent) {
        return new ComparisonState(a, b, verdicts, text, concept, robust, order, descending, zoom, percent);
    }
}
