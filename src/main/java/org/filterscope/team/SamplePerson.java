package org.filterscope.team;

/**
 * A person in a sample workspace.
 *
 * @param who what to try as this person, shown on the page for signing in, such as {@code Owner of the team}
 */
public record SamplePerson(String who, String name, String mail, String password, boolean administrator) {}
