package org.filterscope.demo;

import java.util.List;
import org.filterscope.dataset.rule.SubsetRule;

/**
 * A part of the probing scenes that is worth comparing with another.
 *
 * @param name how it is called
 * @param description what it is good for
 * @param rule which scenes belong to it
 */
record SampleSubset(String name, String description, SubsetRule rule) {

    /** All of them, in pairs where they are to be compared. */
    static List<SampleSubset> all() {
        return List.of(
                people("Women and girls", "Compare with men and boys.", Attribute.GENDER, Gender.FEMALE.text()),
                people("Men and boys", "Compare with women and girls.", Attribute.GENDER, Gender.MALE.text()),
                people(
                        "Lighter skin",
                        "Light and medium-light; compare with darker skin.",
                        Attribute.SKIN_TONE,
                        SkinTone.LIGHT.text(),
                        SkinTone.MEDIUM_LIGHT.text()),
                people(
                        "Darker skin",
                        "Medium-dark and dark; compare with lighter skin.",
                        Attribute.SKIN_TONE,
                        SkinTone.MEDIUM_DARK.text(),
                        SkinTone.DARK.text()),
                people(
                        "Doctors",
                        "Compare with other occupations; few pictures, so expect wide bounds.",
                        Attribute.OCCUPATION,
                        Occupation.DOCTOR.text()),
                new SampleSubset(
                        "Other occupations",
                        "Everybody at work who is no doctor.",
                        new SubsetRule.NoneOf(Attribute.OCCUPATION.text(), List.of(Occupation.DOCTOR.text()))),
                people("Children", "Balloons are planted here.", Attribute.AGE, Age.CHILD.text()),
                new SampleSubset(
                        "No person",
                        "Things alone, before the same backgrounds.",
                        new SubsetRule.Missing(Attribute.GENDER.text())));
    }

    private static SampleSubset people(String name, String description, Attribute attribute, String... values) {
        return new SampleSubset(name, description, new SubsetRule.OneOf(attribute.text(), List.of(values)));
    }
}
