package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody in a scene.
 *
 * @param gender as drawn
 * @param age as drawn
 * @param skinTone as drawn
 * @param occupation of an adult who has one; nothing for children
 */
public record Person(Gender gender, Age age, SkinTone skinTone, Optional<Occupation> occupation) {

    public Person {
        if (age == Age.CHILD && occupation.isPresent()) {
            throw new IllegalArgumentException("children have no occupation");
        }
    }

    /** Everybody there is a cut-out of, in a fixed order. */
    static List<Person> all() {
        List<Person> all = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            for (SkinTone tone : SkinTone.values()) {
                all.add(new Person(gender, Age.CHILD, tone, Optional.empty()));
                all.add(new Person(gender, Age.ADULT, tone, Optional.empty()));
                for (Occupation occupation : Occupation.values()) {
                    all.add(new Person(gender, Age.ADULT, tone, Optional.of(occupation)));
                }
            }
        }
        return all;
    }

    /** The occupation, or else woman, man, girl or boy: what an annotation of this person is called. */
    public String category() {
        return occupation.map(Occupation::text).orElseGet(() -> gender.noun(age));
    }

    /** The code points of the picture, as file names of emoji collections have them. */
    String code() {
        String code = gender.code(age) + "-" + skinTone.code();
        return occupation
                .map(Occupation::code)
                .map(work -> code + "-200d-" + work)
                .orElse(code);
    }
}
