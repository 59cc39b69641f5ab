package org.filterscope.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadTable.Open;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamId;
import org.filterscope.team.TeamOf;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Admits uploads as long as there is room for all that was promised: what has yet to come in of every open upload is kept
 * free on the disk, and counts against the quota of its team, so that no two uploads are promised the same room.
 */
@Component
class UploadRoom {

    private static final int MOST_AT_A_TIME = 20;

    private final UploadTable table;
    private final UploadFiles files;
    private final QuotaTable quotas;
    private final StorageLock lock;
    private final TeamOf<ProjectId> teams;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadRoom(
            UploadTable table,
            UploadFiles files,
            QuotaTable quotas,
            StorageLock lock,
            TeamOf<ProjectId> teams,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.quotas = quotas;
        this.lock = lock;
        this.teams = teams;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reserves the room of an upload and writes it down, in one step for all who begin one at the same time.
     *
     * @throws RefusedException when its owner has too many, or the disk or the team's quota has no room for it
     */
    void admit(Upload upload) {
        TeamId team = teams.teamOf(upload.project()).orElseThrow(ThingNotFoundException::new);
        transaction.executeWithoutResult(_ -> {
            lock.hold();
            if (table.countOf(upload.owner()) >= MOST_AT_A_TIME) {
                throw new RefusedException("You have " + MOST_AT_A_TIME
                        + " uploads that were not imported; finish or cancel one of them.");
            }
            List<Open> open = table.open(clock.instant());
            refuseBeyondDisk(upload.bytes(), open);
            refuseBeyondQuota(upload.bytes(), team, open);
            table.insert(upload);
        });
    }

    private void refuseBeyondDisk(long bytes, List<Open> open) {
        long promised = open.stream().mapToLong(Open::missing).sum();
        try {
            if (bytes > files.room() - promised) {
                throw new RefusedException("The server's disk has no room for " + LocaleText.size(bytes)
                        + (promised > 0 ? " beside the uploads that are coming in" : "")
                        + "; ask an administrator to free some of it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the disk cannot be looked at", e);
        }
    }

    /** Also what has come in of an upload counts: it is not among the team's files before it was imported. */
    private void refuseBeyondQuota(long bytes, TeamId team, List<Open> open) {
        long promised = open.stream()
                .filter(each -> each.team().equals(team))
                .mapToLong(Open::bytes)
                .sum();
        TeamStorage storage = quotas.one(team).stream().findFirst().orElseThrow(ThingNotFoundException::new);
        if (bytes > storage.quotaBytes() - storage.usedBytes() - promised) {
            throw new RefusedException("The upload of " + LocaleText.size(bytes)
                    + " does not fit into the team's quota of "
                    + LocaleText.size(storage.quotaBytes()) + " (" + LocaleText.size(storage.usedBytes()) + " stored, "
                    + LocaleText.size(promised)
                    + " in other uploads); remove something, or ask an administrator for a larger quota.");
        }
    }
}
