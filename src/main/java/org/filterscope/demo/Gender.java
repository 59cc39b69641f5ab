package org.filterscope.demo;

/** The gender a person of a scene is drawn with. */
public enum Gender {
    FEMALE("female", "woman", "girl", "1f469", "1f467"),
    MALE("male", "man", "boy", "1f468", "1f466");

    private final String text;
    private final String adult;
    private final String child;
    private final String adultCode;
    private final String childCode;

    Gender(String text, String adult, String child, String adultCode, String childCode) {
        this.text = text;
        this.adult = adult;
        this.child = child;
        this.adultCode = adultCode;
        this.childCode = childCode;
    }

    /** As it stands in the table of attributes. */
    public String text() {
        return text;
    }

    /** What a person of this gender and age is called who has no occupation. */
    String noun(Age age) {
        return age == Age.ADULT ? adult : child;
    }

    /** The code point of such a person. */
    String code(Age age) {
        return age == Age.ADULT ? adultCode : childCode;
    }
}
