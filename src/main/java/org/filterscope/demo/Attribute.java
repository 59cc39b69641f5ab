package org.filterscope.demo;

/** What is known of the person in a scene. */
public enum Attribute {
    GENDER("gender"),
    AGE("age"),
    SKIN_TONE("skin tone"),
    OCCUPATION("occupation");

    private final String text;

    Attribute(String text) {
        this.text = text;
    }

    /** Its name in the table of attributes. */
    public String text() {
        return text;
    }

    /** Its value for a person; empty where the person has none. */
    public String of(Person person) {
        return switch (this) {
            case GENDER -> person.gender().text();
            case AGE -> person.age().text();
            case SKIN_TONE -> person.skinTone().text();
            case OCCUPATION -> person.occupation().map(Occupation::text).orElse("");
        };
    }
}
