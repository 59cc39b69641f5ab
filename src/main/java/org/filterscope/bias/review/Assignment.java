package org.filterscope.bias.review;

import org.filterscope.team.UserId;

/**
 * Who is to look at a finding.
 *
 * @param word the finding's
 * @param name the account's name at that time
 */
public record Assignment(String word, UserId person, String name) {}
