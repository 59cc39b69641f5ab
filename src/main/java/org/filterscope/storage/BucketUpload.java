package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.io.input.BoundedInputStream;
import org.filterscope.tensor.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends a file to a bucket, a large one in parts, several at a time. With all that is sent goes its SHA-256, so that the
 * store takes nothing that was changed on the way. A file is read from the disk as it is sent, never held in memory.
 */
final class BucketUpload {

    private static final Logger LOG = LoggerFactory.getLogger(BucketUpload.class);
    private static final int PARTS_AT_ONCE = 4;
    private static final int MOST_PARTS = 10_000;
    private static final int PIECE = 1 << 16;

    private final Bucket bucket;
    private final long partBytes;

    /** @param partBytes beyond which size files are sent in parts of this size, if these are not too many */
    BucketUpload(Bucket bucket, long partBytes) {
        this.bucket = bucket;
        this.partBytes = partBytes;
    }

    void send(String object, IncomingFile file) throws IOException {
        if (file.content().bytes() <= partBytes) {
            byte[] hash = HexFormat.of().parseHex(file.content().hash().hex());
            bucket.ask(client -> client.putObject(
                    each -> each.bucket(bucket.name())
                            .key(bucket.key(object))
                            .checksumSHA256(Base64.getEncoder().encodeToString(hash)),
                    RequestBody.fromFile(file.path())));
        } else {
            sendParts(object, file);
        }
    }

    private void sendParts(String object, IncomingFile file) throws IOException {
        String id = bucket.ask(client -> client.createMultipartUpload(each ->
                        each.bucket(bucket.name()).key(bucket.key(object)).checksumAlgorithm(ChecksumAlgorithm.SHA256)))
                .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = ManyAtOnce.map(
                    parts(file.content().bytes()), PARTS_AT_ONCE, part -> sendPart(object, id, file.path(), part));
            bucket.ask(client -> client.completeMultipartUpload(each -> each.bucket(bucket.name())
                    .key(bucket.key(object))
                    .uploadId(id)
                    .multipartUpload(all -> all.parts(parts))));
            complete = true;
        } finally {
            if (!complete) {
                abort(object, id);
            }
        }
    }

    /** What cannot be aborted now is found by the sweep. */
    private void abort(String object, String id) throws IOException {
        try {
            bucket.ask(client -> client.abortMultipartUpload(
                    each -> each.bucket(bucket.name()).key(bucket.key(object)).uploadId(id)));
        } catch (StorageUnavailableException e) {
            LOG.debug("Parts of a broken-off upload stay until the next sweep", e);
        }
    }

    /** A part of a file. */
    private record Part(int number, long begin, long bytes) {}

    private List<Part> parts(long bytes) {
        long size = Math.max(partBytes, Math.ceilDiv(bytes, MOST_PARTS));
        List<Part> parts = new ArrayList<>();
        for (long begin = 0; begin < bytes; begin += size) {
            parts.add(new Part(parts.size() + 1, begin, Math.min(size, bytes - begin)));
        }
        return parts;
    }

    private CompletedPart sendPart(String object, String id, Path file, Part part) throws IOException {
        String checksum = checksum(file, part);
        String tag = bucket.ask(client -> client.uploadPart(
                        each -> each.bucket(bucket.name())
                                .key(bucket.key(object))
                                .uploadId(id)
                                .partNumber(part.number())
                                .checksumSHA256(checksum),
                        RequestBody.fromContentProvider(
                                () -> open(file, part), part.bytes(), "application/octet-stream")))
                .eTag();
        return CompletedPart.builder()
                .partNumber(part.number())
                .eTag(tag)
                .checksumSHA256(checksum)
                .build();
    }

    private static String checksum(Path file, Part part) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] piece = new byte[PIECE];
        try (InputStream content = open(file, part)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    private static InputStream open(Path file, Part part) {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ).position(part.begin());
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(part.bytes())
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException("a file cannot be read to be sent", e);
        }
    }
}
