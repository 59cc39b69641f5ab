package org.filterscope.team;

/**
 * How to sign in as somebody of a sample workspace.
 *
 * @param who what to try as this person
 */
public record SampleAccount(String who, String mail, String password) {}
