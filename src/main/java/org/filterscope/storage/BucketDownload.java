package org.filterscope.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.concurrent.CancellationException;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.Sha256;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Brings one content from a bucket. One that breaks off goes on where it stopped, and what has come is only taken when it
 * has the right hash.
 */
final class BucketDownload {

    private static final int IN_VAIN = 3;
    private static final int PIECE = 1 << 16;

    private final Bucket bucket;
    private final String object;
    private final MessageDigest digest = Sha256.start();
    private long here;

    BucketDownload(Bucket bucket, String object) {
        this.bucket = bucket;
        this.object = object;
    }

    /**
     * Brings it.
     *
     * @param target a file that does not exist yet
     * @throws AlteredContentException when the object is not the content of this hash
     */
    void into(Path target, ContentHash hash) throws IOException {
        try (OutputStream file =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            int inVain = 0;
            boolean whole = false;
            while (!whole) {
                long before = here;
                whole = readOn(file);
                inVain = here > before ? 0 : inVain + 1;
                if (!whole && inVain >= IN_VAIN) {
                    throw bucket.unavailable("what it sends breaks off", new IOException("at byte " + here));
                }
            }
        }
        if (!Sha256.hex(digest).equals(hash.hex())) {
            throw new AlteredContentException(hash);
        }
    }

    /** Whether it came to its end. */
    private boolean readOn(OutputStream file) throws IOException {
        return bucket.ask(client -> {
            ResponseInputStream<GetObjectResponse> content = client.getObject(each -> {
                each.bucket(bucket.name()).key(bucket.key(object));
                if (here > 0) {
                    each.range("bytes=" + here + "-");
                }
            });
            boolean whole = false;
            try {
                long end = here + content.response().contentLength();
                copy(content, file);
                whole = here == end;
                return whole;
            } finally {
                if (whole) {
                    content.close();
                } else {
                    content.abort();
                }
            }
        });
    }

    private void copy(ResponseInputStream<GetObjectResponse> content, OutputStream file) throws IOException {
        byte[] piece = new byte[PIECE];
        while (true) {
            int read;
            try {
                read = content.read(piece);
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw (CancellationException) new CancellationException("stopped amid a file").initCause(e);
                }
                return; // what is missing is asked for again
            }
            if (read < 0) {
                return;
            }
            file.write(piece, 0, read);
            digest.update(piece, 0, read);
            here += read;
        }
    }
}
