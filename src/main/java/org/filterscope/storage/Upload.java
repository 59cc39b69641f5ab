package org.filterscope.storage;

import java.time.Instant;
import java.util.Optional;
import org.filterscope.team.ProjectId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;

/**
 * A file that comes in piece by piece.
 *
 * @param project what it is meant for
 * @param owner who sends it; nobody else may touch it
 * @param bytes the size it will have
 * @param offset how much of it is here
 * @param begunAt when it was begun
 * @param expiresAt when it is removed unless more of it comes in
 * @param kept its content, as soon as it is whole and the file store has it
 */
record Upload(
        UploadId id,
        ProjectId project,
        UserId owner,
        String fileName,
        long bytes,
        long offset,
        Instant begunAt,
        Instant expiresAt,
        Optional<ContentHash> kept) {

    boolean isWhole() {
        return offset == bytes;
    }
}
