package org.filterscope.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Singulars and plurals an English noun may have; some of them are no words, so look them up. */
final class GrammaticalNumber {

    private static final Map<String, String> IRREGULAR_PLURALS = Map.ofEntries(
            Map.entry("child", "children"),
            Map.entry("foot", "feet"),
            Map.entry("goose", "geese"),
            Map.entry("man", "men"),
            Map.entry("mouse", "mice"),
            Map.entry("person", "people"),
            Map.entry("tooth", "teeth"),
            Map.entry("woman", "women"),
            Map.entry("cactus", "cacti"));

    private GrammaticalNumber() {}

    /** Singulars first, the likeliest before the others. */
    static List<String> others(String noun) {
        List<String> others = new ArrayList<>();
        if (noun.length() < 3) {
            return others;
        }
        IRREGULAR_PLURALS.forEach((singular, plural) -> {
            if (noun.equals(plural)) {
                others.add(singular);
            } else if (noun.equals(singular)) {
                others.add(plural);
            }
        });
        addSingulars(noun, others);
        addPlurals(noun, others);
        return others;
    }

    private static void addSingulars(String noun, List<String> others) {
        if (noun.length() < 4 || !noun.endsWith("s") || noun.endsWith("ss")) {
            return;
        }
        if (noun.endsWith("ies")) {
            others.add(cut(noun, 3) + "y");
        }
        if (noun.endsWith("ves")) {
            others.add(cut(noun, 3) + "f");
            others.add(cut(noun, 3) + "fe");
        }
        others.add(cut(noun, 1));
        if (noun.endsWith("es")) {
            others.add(cut(noun, 2));
        }
    }

    private static void addPlurals(String noun, List<String> others) {
        if (noun.endsWith("man")) {
            others.add(cut(noun, 2) + "en");
        }
        if (noun.endsWith("f")) {
            others.add(cut(noun, 1) + "ves");
        }
        if (noun.endsWith("fe")) {
            others.add(cut(noun, 2) + "ves");
        }
        if (noun.endsWith("y")) {
            others.add(cut(noun, 1) + "ies");
        }
        if (noun.matches(".*(s|x|z|ch|sh|o)")) {
            others.add(noun + "es");
        }
        others.add(noun + "s");
    }

    private static String cut(String noun, int letters) {
        return noun.substring(0, noun.length() - letters);
    }
}
