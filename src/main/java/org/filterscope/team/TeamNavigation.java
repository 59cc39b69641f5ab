package org.filterscope.team;

/** The addresses of the pages about people and teams, without the leading slash. */
public final class TeamNavigation {

    /** Where people sign in. */
    public static final String SIGN_IN = "sign-in";

    /** Where the first administrator is made. */
    public static final String FIRST_START = "first-start";

    /** One's own account. */
    public static final String ACCOUNT = "account";

    private TeamNavigation() {}
}
