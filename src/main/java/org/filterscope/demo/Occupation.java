package org.filterscope.demo;

import java.util.Locale;

/** The occupation a person of a scene is drawn with; its name is the person's category. */
public enum Occupation {
    DOCTOR("2695-fe0f"),
    FARMER("1f33e"),
    COOK("1f373"),
    JUDGE("2696-fe0f"),
    MECHANIC("1f527"),
    SCIENTIST("1f52c"),
    FIREFIGHTER("1f692"),
    PILOT("2708-fe0f"),
    TEACHER("1f3eb"),
    ARTIST("1f3a8");

    private final String code;

    Occupation(String code) {
        this.code = code;
    }

    /** As it stands in the table of attributes. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String code() {
        return code;
    }
}
