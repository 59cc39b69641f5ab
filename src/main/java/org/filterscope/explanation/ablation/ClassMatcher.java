package org.filterscope.explanation.ablation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.model.ClassLabels;

/**
 * Finds the classes that categories of images mean, by their names: classes of the same name (in singular or plural, with
 * any sign between words, or with the same WordNet number), or else the classes whose names end with the category's, as the
 * kinds of a thing do ({@code African elephant}). Only a suggestion: people have the last word.
 */
public final class ClassMatcher {

    private static final Pattern SYNSET = Pattern.compile("^(n\\d{8})(?!\\d)[\\s_:-]*");

    private static final Pattern SIBILANT = Pattern.compile("(ss|sh|ch|x)es$");

    private final List<Label> labels;

    /** A matcher for the classes of a model. */
    public ClassMatcher(ClassLabels labels) {
        this.labels = labels.names().stream().map(Label::of).toList();
    }

    private record Label(String synset, List<String> names) {

        static Label of(String text) {
            Matcher synset = SYNSET.matcher(text);
            String number = synset.find() ? synset.group(1) : "";
            return new Label(
                    number,
                    Stream.of(text.substring(number.isEmpty() ? 0 : synset.end())
                                    .split(",", -1))
                            .map(ClassMatcher::plain)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
    }

    /** Suggests classes for each category; categories without any are left out. */
    public ClassMatching suggest(List<String> categories) {
        SortedMap<String, List<Integer>> found = new TreeMap<>();
        for (String category : categories) {
            found.put(category, classes(category));
        }
        return new ClassMatching(found);
    }

    private List<Integer> classes(String category) {
        Label wanted = Label.of(category);
        Map<String, BiPredicate<Label, String>> ways = new LinkedHashMap<>();
        ways.put(
                "number",
                (label, _) -> !wanted.synset().isEmpty() && label.synset().equals(wanted.synset()));
        ways.put("name", (label, name) -> label.names().stream().anyMatch(each -> same(each, name)));
        ways.put("kind", (label, name) -> label.names().stream().anyMatch(each -> each.endsWith(" " + name)));
        for (BiPredicate<Label, String> way : ways.values()) {
            List<Integer> matching = IntStream.range(0, labels.size())
                    .filter(i -> names(wanted).stream().anyMatch(name -> way.test(labels.get(i), name)))
                    .boxed()
                    .toList();
            if (!matching.isEmpty()) {
                return matching;
            }
        }
        return List.of();
    }

    private static List<String> names(Label wanted) {
        List<String> names = new ArrayList<>(wanted.names());
        return names.isEmpty() ? List.of(wanted.synset()) : names;
    }

    private static boolean same(String one, String other) {
        return singular(one).replace(" ", "").equals(singular(other).replace(" ", ""));
    }

    private static String singular(String name) {
        if (name.endsWith("ies") && name.length() > 4) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (SIBILANT.matcher(name).find()) {
            return name.substring(0, name.length() - 2);
        }
        boolean plural = name.endsWith("s") && !name.endsWith("ss") && name.length() > 3;
        return plural ? name.substring(0, name.length() - 1) : name;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]+", " ").strip();
    }
}
