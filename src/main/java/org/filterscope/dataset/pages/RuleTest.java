package org.filterscope.dataset.pages;

import java.util.ArrayList;
import java.util.List;

/** What a condition of the rule builder asks. */
enum RuleTest {
    SHOWS("shows", "Categories"),
    SHOWS_NOT("does not show", "Categories"),
    IS("is", "Values"),
    IS_NOT("is known and not", "Values"),
    BETWEEN("is a number between", ""),
    MISSING("is missing", ""),
    KNOWN("is known", ""),
    IN("is one of", "Clusters"),
    NOT_IN("is not one of", "Clusters"),
    AMONG("for", "Subsets"),
    NOT_AMONG("not for", "Subsets"),
    CONTAINS("contains", ""),
    CONTAINS_NOT("does not contain", "");

    private final String label;
    private final String choice;

    RuleTest(String label, String choice) {
        this.label = label;
        this.choice = choice;
    }

    String label() {
        return label;
    }

    /** What the field for its values is called; empty where it needs none to choose from. */
    String choice() {
        return choice;
    }

    /** The tests that a subject can be put to. */
    static List<RuleTest> of(RuleSubject subject) {
        return switch (subject) {
            case RuleSubject.Image() -> List.of(SHOWS, SHOWS_NOT);
            case RuleSubject.Attribute attribute -> {
                List<RuleTest> tests = new ArrayList<>(List.of(IS, IS_NOT));
                if (attribute.numeric()) {
                    tests.add(BETWEEN);
                }
                tests.addAll(List.of(MISSING, KNOWN));
                yield tests;
            }
            case RuleSubject.Cluster() -> List.of(IN, NOT_IN);
            case RuleSubject.Picked() -> List.of(AMONG, NOT_AMONG);
            case RuleSubject.Name() -> List.of(CONTAINS, CONTAINS_NOT);
        };
    }
}
