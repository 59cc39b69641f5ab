package org.filterscope.storage;

import org.filterscope.team.TeamId;

/**
 * What a team stores.
 *
 * @param team the team
 * @param teamName what it is called
 * @param usedBytes size of its files, each content counted once
 * @param quotaBytes how much it may store
 * @param ownQuota whether the team was given a quota of its own
 */
public record TeamStorage(TeamId team, String teamName, long usedBytes, long quotaBytes, boolean ownQuota) {}
