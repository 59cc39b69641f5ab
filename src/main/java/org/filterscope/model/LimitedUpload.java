package org.filterscope.model;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.page.LocaleText;
import org.filterscope.team.UserId;

/**
 * Takes a file from the reader's computer to the disk, no more of it than a limit and not too many at a time: the limits
 * that a page names bind only browsers.
 */
final class LimitedUpload implements UploadHandler {

    private static final int PIECE = 1 << 16;

    private final int largest;
    private final transient UserId person;
    private final transient PageUploads uploads;
    private final transient Receiver receiver;

    /**
     * A handler for one field.
     *
     * @param largest how many bytes a file may have
     * @param person whose page it is on
     * @param uploads counts the files of each person
     * @param receiver is told each file that arrived
     */
    LimitedUpload(int largest, UserId person, PageUploads uploads, Receiver receiver) {
        this.person = person;
        this.largest = largest;
        this.uploads = uploads;
        this.receiver = receiver;
    }

    /** Takes a file within its page. */
    interface Receiver {

        /**
         * A file arrived.
         *
         * @param name what the reader calls it
         * @param file where it lies; it is removed afterwards unless it was moved away
         */
        void arrived(String name, Path file) throws IOException;
    }

    @Override
    public long getFileSizeMax() {
        return largest;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        if (!uploads.begin(person)) {
            event.reject("You are sending " + PageUploads.MOST
                    + " files already; try this one again when they have arrived.");
            return;
        }
        try {
            take(event);
        } finally {
            uploads.end(person);
        }
    }

    private void take(UploadEvent event) throws IOException {
        Path file = Files.createTempFile("filterscope-upload", null);
        boolean handedOver = false;
        try {
            if (event.getFileSize() <= largest && fits(event, file)) {
                var _ = event.getUI().access(() -> hand(event.getFileName(), file));
                handedOver = true;
            } else {
                event.reject("The file is larger than " + LocaleText.size(largest) + "; choose a smaller one.");
            }
        } catch (UIDetachedException _) {
            event.reject("The page was left before the file had arrived.");
        } finally {
            if (!handedOver) {
                Files.deleteIfExists(file);
            }
        }
    }

    private boolean fits(UploadEvent event, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = largest;
        try (InputStream content = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(piece, 0, read);
            }
            return true;
        }
    }

    private void hand(String name, Path file) {
        try {
            try {
                receiver.arrived(name, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file cannot be read", e);
        }
    }
}
