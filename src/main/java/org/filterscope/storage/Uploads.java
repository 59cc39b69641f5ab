package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadFiles.Fit;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.team.Who;
import org.springframework.stereotype.Service;

/**
 * Files that come in piece by piece and go on after a broken connection or a restart of the server. An upload belongs to
 * the person who began it: for everybody else, also in the same team, there is no such upload.
 */
@Service
@AllowedTo(Who.EDITOR)
public class Uploads {

    private static final int LONGEST_NAME = 500;

    private final UploadTable table;
    private final UploadFiles files;
    private final UploadRoom room;
    private final UploadFinish finish;
    private final FileShelf shelf;
    private final StoredPaths paths;
    private final StorageSettings settings;
    private final Clock clock;

    Uploads(
            UploadTable table,
            UploadFiles files,
            UploadRoom room,
            UploadFinish finish,
            FileShelf shelf,
            StoredPaths paths,
            StorageSettings settings,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.room = room;
        this.finish = finish;
        this.shelf = shelf;
        this.paths = paths;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins an upload for a project. */
    public Upload create(ProjectId project, String fileName, long bytes) {
        UserId owner = SignedInUser.require().id();
        refuse(bytes);
        Instant now = clock.instant();
        Upload upload = new Upload(
                UploadId.random(),
                project,
                owner,
                plain(fileName),
                bytes,
                0,
                now,
                now.plus(settings.uploadKept()),
                Optional.empty());
        try {
            files.create(upload.id());
        } catch (IOException e) {
            throw UploadFiles.unwritten(e);
        }
        boolean admitted = false;
        try {
            room.admit(upload);
            admitted = true;
        } finally {
            if (!admitted) {
                files.delete(upload.id());
            }
        }
        return upload;
    }

    private void refuse(long bytes) {
        if (bytes > largest()) {
            throw new RefusedException("The file has " + LocaleText.size(bytes) + ", but no more than "
                    + LocaleText.size(largest()) + " may be uploaded; make it smaller or put it on the server.");
        }
    }

    /** A name without folders, that can be shown. */
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String shown = name.codePoints()
                .filter(each -> !Character.isISOControl(each))
                .limit(LONGEST_NAME / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? "upload" : shown;
    }

    /** Pieces give an upload more time, but not without end. */
    private void prolong(Upload upload) {
        Instant next = clock.instant().plus(settings.uploadKept());
        Instant last = upload.begunAt().plus(settings.uploadLongest());
        table.prolong(upload.id(), next.isBefore(last) ? next : last);
    }

    /** How many bytes an upload may have. */
    @AllowedTo(Who.SIGNED_IN)
    public long largest() {
        return settings.largestUpload().toBytes();
    }

    /**
     * An upload as it stays until its next piece comes.
     *
     * @throws StorageUnavailableException when it is whole and the file store cannot take it now
     */
    public Upload settled(UploadId id) {
        mine(id);
        files.settle(id);
        return finished(id);
    }

    private Upload finished(UploadId id) {
        Upload upload = mine(id);
        if (upload.isWhole() && upload.kept().isEmpty()) {
            finish.finish(upload);
            return mine(id);
        }
        return upload;
    }

    /**
     * Adds a piece to the end of an upload. One that brings nothing gives it no more time; with the last one, the upload goes
     * to the file store, where every server reaches it.
     *
     * @throws IOException when the piece broke off; what came before is kept
     * @throws StorageUnavailableException when the file store cannot take it now; the upload is not lost
     */
    public Appended append(UploadId id, long offset, InputStream piece) throws IOException {
        Upload before = mine(id);
        if (before.kept().isPresent()) {
            return new Appended(before, offset == before.bytes() ? Fit.FITTED : Fit.AT_OTHER_OFFSET);
        }
        Fit fit;
        try {
            fit = files.append(id, piece, offset, before.bytes());
        } finally {
            if (files.size(id) > offset) {
                prolong(before);
            }
        }
        return new Appended(fit == Fit.FITTED ? finished(id) : mine(id), fit);
    }

    /** Removes an upload, whole or not. */
    public void discard(UploadId id) {
        mine(id);
        shelf.removeUpload(id);
        files.delete(id);
    }

    /**
     * An upload that is whole, for its import, on any server.
     *
     * @throws RefusedException when some of it has not come in yet
     */
    public StagedUpload staged(UploadId id) {
        Upload upload = finished(id);
        if (upload.kept().isEmpty()) {
            throw new RefusedException("Only " + LocaleText.size(upload.offset()) + " of "
                    + LocaleText.size(upload.bytes()) + " of " + upload.fileName()
                    + " have come in; wait for the rest, or upload it again.");
        }
        Path path = paths.of(new StoredFile(upload.kept().get(), upload.bytes()));
        return new StagedUpload(id, upload.project(), upload.fileName(), upload.bytes(), path);
    }

    private Upload mine(UploadId id) {
        UserId me = SignedInUser.require().id();
        return table.find(id)
                .filter(upload ->
                        upload.owner().equals(me) && !upload.expiresAt().isBefore(clock.instant()))
                .orElseThrow(ThingNotFoundException::new);
    }

    /** What became of a piece. */
    record Appended(Upload upload, Fit fit) {}
}
