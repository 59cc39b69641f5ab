package org.filterscope.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything and everybody that scenes are made of, in the order in which the atlas holds their cut-outs. */
final class Cast {

    private static final String LIST = "objects.csv";
    private static final List<Thing> THINGS = read();
    private static final List<Person> PERSONS = Person.all();

    private Cast() {}

    /** All things, several pictures of one category side by side. */
    static List<Thing> things() {
        return THINGS;
    }

    /** All persons, who follow the things in the atlas. */
    static List<Person> persons() {
        return PERSONS;
    }

    /** The code points of all cut-outs, in the order of the atlas. */
    static List<String> codes() {
        return Stream.concat(
                        things().stream().map(Thing::code), persons().stream().map(Person::code))
                .toList();
    }

    /** The names of all categories, each once: things first, then persons. */
    static List<String> categories() {
        return Stream.concat(
                        things().stream().map(Thing::category),
                        persons().stream().map(Person::category))
                .distinct()
                .toList();
    }

    /** The group a category belongs to. */
    static String kind(String category) {
        return things().stream()
                .filter(thing -> thing.category().equals(category))
                .map(Thing::kind)
                .findFirst()
                .orElse("person");
    }

    private static List<Thing> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Cast.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Thing::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
