package org.filterscope.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The planted truth as a page of the documentation. */
public final class PlantedTruthPage {

    private PlantedTruthPage() {}

    /** The page in Markdown. */
    public static String text() {
        return Stream.of(introduction(), associations(), unassociated(), others())
                .flatMap(List::stream)
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private static List<String> introduction() {
        return List.of(
                "# What is true of the emoji scenes",
                "",
                "Written by `./filterscope demo truth`; a test keeps it in step with the code. It holds for collections made"
                        + " with",
                "associations (`./filterscope demo scenes`), in pictures with a person.");
    }

    private static List<String> associations() {
        Stream<String> head = Stream.of(
                "",
                "## Planted: these things stand beside some people more often",
                "",
                "Drawn for every picture by itself, so a collection shows these rates within the bounds of chance.",
                "",
                "| thing | attribute | values | pictures with such a person that show it | with any other person |",
                "| --- | --- | --- | --- | --- |");
        Stream<String> rows = PlantedTruth.associations().stream()
                .map(planted -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.0f %% | %.0f %% |",
                        planted.category(),
                        planted.attribute().text(),
                        String.join(", ", planted.values().stream().sorted().toList()),
                        100 * planted.rate(),
                        100 * planted.otherwise()));
        return Stream.concat(head, rows).toList();
    }

    private static List<String> unassociated() {
        Stream<String> head = Stream.of(
                "",
                "## Not associated, at a rate of their own: these stand beside everybody equally often",
                "",
                "| thing | pictures with a person that show it |",
                "| --- | --- |");
        Stream<String> rows = PlantedTruth.unassociated().stream()
                .map(thing -> String.format(Locale.ROOT, "| %s | %.0f %% |", thing.category(), 100 * thing.rate()));
        return Stream.concat(head, rows).toList();
    }

    private static List<String> others() {
        return List.of(
                "",
                "## Everything else",
                "",
                "Gender, skin tone and age are drawn without regard to each other, and so is the occupation of adults: nothing is",
                "planted between them. Children have no occupation, so whatever goes with age differs between people with and",
                "without one. The other things come at random and are associated with nobody. Within a session they repeat,",
                "since every session has three favourites: pictures of one session are no independent evidence, and a test that",
                "takes them for it finds associations where there are none. The background is one of the session's as well.");
    }
}
