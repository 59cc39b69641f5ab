package org.filterscope.bias.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps in which a plan is made. */
@SuppressWarnings("EnumOrdinal") // steps have an order
enum PlanStep {
    QUESTION("Question and scope"),
    SUBSETS("Subsets"),
    CLUSTERS("People and confounder"),
    WORDS("Words"),
    MARGINS("Margin and error"),
    CHECK("Check and freeze");

    private final String title;

    PlanStep(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** What addresses call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanStep of(Optional<String> key) {
        return key.flatMap(text -> Stream.of(values())
                        .filter(step -> step.key().equals(text))
                        .findFirst())
                .orElse(QUESTION);
    }

    /** Its number, from 1. */
    int number() {
        return ordinal() + 1;
    }

    Optional<PlanStep> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<PlanStep> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
