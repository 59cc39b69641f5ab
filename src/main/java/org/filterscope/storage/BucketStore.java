package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.filterscope.tensor.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** A store in a bucket of an S3-compatible server, {@code files/ab/abcdef…}, read through a cache on this machine. */
final class BucketStore implements FileStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BucketStore.class);
    private static final String FILES = "files/";
    private static final String NAME = "filterscope-store";
    private static final int SHARD_DIGITS = 2;
    private static final int AT_ONCE = 32;

    /** From this size on a file is sent in parts. */
    static final long PART = 16 << 20;

    private final Bucket bucket;
    private final BucketUpload upload;
    private final FileCache cache;
    private final Semaphore ahead = new Semaphore(AT_ONCE);

    /**
     * @param folder where the cache lies, on the disk on which files are made that will be kept
     * @param cacheBytes how large the cache may become
     */
    BucketStore(Bucket bucket, Path folder, long cacheBytes) throws IOException {
        this.bucket = bucket;
        this.upload = new BucketUpload(bucket, PART);
        this.cache = new FileCache(folder, cacheBytes, this::fetch);
    }

    private static String object(ContentHash hash) {
        return FILES + hash.hex().substring(0, SHARD_DIGITS) + "/" + hash.hex();
    }

    private void fetch(ContentHash hash, Path target) throws IOException {
        new BucketDownload(bucket, object(hash)).into(target, hash);
    }

    @Override
    public IncomingFile receive(InputStream content) throws IOException {
        return IncomingFile.write(content, cache.incoming());
    }

    @Override
    public List<IncomingFile> takeOverAll(List<Path> files) throws IOException {
        return ManyAtOnce.map(
                files,
                AT_ONCE,
                file -> takeOver(file, new StoredFile(ContentHash.of(requirePlain(file)), Files.size(file))));
    }

    @Override
    public IncomingFile takeOver(Path file, StoredFile content) throws IOException {
        return new IncomingFile(content, requirePlain(file));
    }

    private static Path requirePlain(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString(), null, "not a plain file");
        }
        return file;
    }

    /** Sends what is not there yet. */
    @Override
    public void bring(Collection<IncomingFile> incoming) throws IOException {
        ManyAtOnce.map(incoming, AT_ONCE, file -> {
            String object = object(file.content().hash());
            Optional<Bucket.Found> there = bucket.find(object);
            if (there.isEmpty() || there.get().bytes() != file.content().bytes()) {
                upload.send(object, file);
            }
            return file;
        });
    }

    /** Looks again whether all is there, since somebody may have removed a content that nothing referred to meanwhile. */
    @Override
    public void keepAll(Collection<IncomingFile> incoming) throws IOException {
        bring(incoming);
        for (IncomingFile each : incoming) {
            if (Files.exists(each.path())) {
                cache.adopt(each.content().hash(), each.path());
            }
        }
    }

    @Override
    public boolean holds(ContentHash hash) throws IOException {
        return bucket.find(object(hash)).isPresent();
    }

    @Override
    public <T> T open(ContentHash hash, Opening<T> opening) throws IOException {
        return cache.open(hash, opening);
    }

    @Override
    public void expect(Collection<ContentHash> hashes) {
        for (ContentHash each : hashes) {
            if (!cache.knows(each) && ahead.tryAcquire()) {
                Thread.startVirtualThread(() -> fetchAhead(each));
            }
        }
    }

    private void fetchAhead(ContentHash hash) {
        try {
            cache.fetch(hash);
        } catch (IOException | StorageUnavailableException e) {
            LOG.debug("A file could not be fetched ahead; who reads it will learn why", e);
        } finally {
            ahead.release();
        }
    }

    /** Reads what the bucket holds, not the cache. */
    @Override
    public boolean verify(ContentHash hash) throws IOException {
        Path copy = cache.incoming().resolve(UUID.randomUUID().toString());
        try {
            fetch(hash, copy);
            return true;
        } catch (NoSuchFileException | AlteredContentException e) {
            return false;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public long deleteAll(Collection<ContentHash> hashes) throws IOException {
        return ManyAtOnce.map(hashes, AT_ONCE, this::delete).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long delete(ContentHash hash) throws IOException {
        cache.remove(hash);
        Optional<Bucket.Found> there = bucket.find(object(hash));
        if (there.isPresent()) {
            bucket.ask(client ->
                    client.deleteObject(each -> each.bucket(bucket.name()).key(bucket.key(object(hash)))));
        }
        return there.map(Bucket.Found::bytes).orElse(0L);
    }

    @Override
    public Optional<Instant> keptSince(ContentHash hash) throws IOException {
        return bucket.find(object(hash)).map(Bucket.Found::since);
    }

    @Override
    public List<ContentHash> shard(String digits) throws IOException {
        String begin = FILES + digits + "/";
        return bucket.list(begin).stream()
                .map(each -> each.object().substring(begin.length()))
                .filter(name -> name.startsWith(digits) && ContentHash.isHex(name))
                .map(ContentHash::new)
                .toList();
    }

    /** What this machine received, and parts of files that any machine began to send. */
    @Override
    public Removed deleteIncomingBefore(Instant instant) throws IOException {
        Removed here = Removed.from(cache.incoming(), instant);
        AtomicInteger parts = new AtomicInteger();
        bucket.ask(client -> {
            for (MultipartUpload each : client.listMultipartUploadsPaginator(
                            request -> request.bucket(bucket.name()).prefix(bucket.key(FILES)))
                    .uploads()) {
                if (each.initiated().isBefore(instant)) {
                    client.abortMultipartUpload(
                            abort -> abort.bucket(bucket.name()).key(each.key()).uploadId(each.uploadId()));
                    parts.incrementAndGet();
                }
            }
            return parts;
        });
        return new Removed(here.files() + parts.get(), here.bytes());
    }

    @Override
    public Optional<UUID> id() throws IOException {
        try {
            String text = bucket.ask(client -> client.getObjectAsBytes(
                            each -> each.bucket(bucket.name()).key(bucket.key(NAME)))
                    .asString(StandardCharsets.UTF_8));
            return Optional.of(UUID.fromString(text.strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void name(UUID id) throws IOException {
        bucket.ask(client -> client.putObject(
                each -> each.bucket(bucket.name()).key(bucket.key(NAME)), RequestBody.fromString(id + "\n")));
    }

    @Override
    public void close() {
        bucket.close();
    }

    @Override
    public String toString() {
        return bucket.toString();
    }
}
