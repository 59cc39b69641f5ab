package org.filterscope.dataset.pages;

import java.util.ArrayList;
import java.util.List;

/** What a condition of the rule builder is about. */
sealed interface RuleSubject {

    String label();

    /** What the image shows. */
    record Image() implements RuleSubject {
        @Override
        public String label() {
            return "Image";
        }
    }

    /**
     * An attribute.
     *
     * @param numeric whether its values are numbers
     */
    record Attribute(String name, boolean numeric) implements RuleSubject {
        @Override
        public String label() {
            return name;
        }
    }

    /** The cluster of the image. */
    record Cluster() implements RuleSubject {
        @Override
        public String label() {
            return "Cluster";
        }
    }

    /** The subsets that the image was picked for by hand. */
    record Picked() implements RuleSubject {
        @Override
        public String label() {
            return "Picked by hand";
        }
    }

    /** The name of the image. */
    record Name() implements RuleSubject {
        @Override
        public String label() {
            return "File name";
        }
    }

    /** All that conditions about a dataset can be about. */
    static List<RuleSubject> of(RuleVocabulary words) {
        List<RuleSubject> subjects = new ArrayList<>();
        if (!words.categories().isEmpty()) {
            subjects.add(new Image());
        }
        words.attributes().forEach(name -> subjects.add(new Attribute(name, words.isNumeric(name))));
        if (words.hasClusters()) {
            subjects.add(new Cluster());
        }
        if (!words.pickedSubsets().isEmpty()) {
            subjects.add(new Picked());
        }
        subjects.add(new Name());
        return subjects;
    }
}
