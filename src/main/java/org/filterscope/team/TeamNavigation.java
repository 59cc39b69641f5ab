package org.filterscope.team;

/** The addresses of the pages about people and teams, without the leading slash. */
public final class TeamNavigation {

    /** Where people sign in. */
    public static final String SIGN_IN = "sign-in";

    /** Asks the page to say that it had been open for too long. */
    static final String SIGN_IN_AGAIN = "again";

    /** Where the first administrator is made. */
    public static final String FIRST_START = "first-start";

    /** One's own account. */
    public static final String ACCOUNT = "account";

    /** One's own teams. */
    public static final String TEAMS = "teams";

    /** Everybody with an account. */
    public static final String ADMINISTRATION_PEOPLE = "administration/people";

    /** All teams of the server. */
    public static final String ADMINISTRATION_TEAMS = "administration/teams";

    /** What everybody on the server did. */
    public static final String ADMINISTRATION_TRAIL = "administration/trail";

    private TeamNavigation() {}

    /** A team and its members. */
    public static String team(TeamId team) {
        return "team/" + team;
    }

    /** What was done in a team. */
    public static String trail(TeamId team) {
        return team(team) + "/trail";
    }

    /** Where an invitation is accepted. */
    public static String invitation(String token) {
        return "invitation/" + token;
    }

    /** Where a new password is chosen. */
    public static String passwordReset(String token) {
        return "new-password/" + token;
    }
}
