package org.filterscope.explanation.gallery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of things that words are sorted by: a short list that people know, each with the hypernyms that stand for it.
 * A word may be of several kinds, or of none.
 */
final class FacetList {

    private static final Map<String, Set<String>> KINDS = kinds();

    private FacetList() {}

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("animal", Set.of("animal"));
        kinds.put("person", Set.of("person"));
        kinds.put("body part", Set.of("body part", "body covering", "animal tissue"));
        kinds.put("plant", Set.of("plant", "plant part", "plant organ"));
        kinds.put("food and drink", Set.of("food", "beverage", "dish", "foodstuff", "nutriment"));
        kinds.put("clothing", Set.of("clothing", "footwear", "garment", "headdress", "jewelry"));
        kinds.put("vehicle", Set.of("vehicle"));
        kinds.put("building", Set.of("building", "structure", "housing"));
        kinds.put("furniture", Set.of("furniture", "furnishing"));
        kinds.put("tool", Set.of("tool", "implement", "utensil"));
        kinds.put("machine or device", Set.of("machine", "electronic equipment", "mechanical device", "computer"));
        kinds.put("musical instrument", Set.of("musical instrument"));
        kinds.put("container", Set.of("container"));
        kinds.put("weapon", Set.of("weapon"));
        kinds.put("colour", Set.of("color"));
        kinds.put("shape", Set.of("shape"));
        kinds.put("material", Set.of("material", "fabric", "substance"));
        kinds.put("texture or surface", Set.of("tactile property", "surface", "pattern", "decoration"));
        kinds.put("text or symbol", Set.of("symbol", "written communication", "signal", "number"));
        kinds.put(
                "landscape",
                Set.of(
                        "geological formation",
                        "body of water",
                        "land",
                        "atmospheric phenomenon",
                        "celestial body",
                        "geographical area",
                        "tract"));
        kinds.put("sport", Set.of("sport", "athlete", "game equipment"));
        return kinds;
    }

    /** The kinds in their order. */
    static List<String> all() {
        return List.copyOf(KINDS.keySet());
    }

    /**
     * The kinds of a word.
     *
     * @param word a word whose own name may stand for a kind, such as animal
     * @param hypernyms its chain of more general nouns
     */
    static Set<String> of(String word, Collection<String> hypernyms) {
        Set<String> found = new LinkedHashSet<>();
        KINDS.forEach((kind, names) -> {
            if (names.contains(word) || hypernyms.stream().anyMatch(names::contains)) {
                found.add(kind);
            }
        });
        return found;
    }
}
