package org.filterscope.explanation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.filterscope.job.ShardRange;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.ScratchFolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What was found in the ranges of an explanation, as files of it: checkpoints from which any node goes on. They count as what
 * the team stores as long as they are there, which is until the explanation is made, fails, or is thrown away.
 */
@Component
public class ShardFiles {

    private static final String PREFIX = "shard-";

    private final StoredFiles files;
    private final ResultFiles results;

    ShardFiles(StoredFiles files, ResultFiles results) {
        this.files = files;
        this.results = results;
    }

    /**
     * Reads a part back.
     *
     * @param <T> what it is
     */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads it, and checks that it was made for this work. */
        T read(InputStream from, String work) throws IOException;
    }

    /** The reference of a part that is kept already. */
    public Optional<String> find(ExplanationId explanation, String what, ShardRange range) {
        return files.find(explanation, name(what, range))
                .map(FileReference::hash)
                .map(ContentHash::hex);
    }

    /** Whether a part is still kept. */
    public boolean holds(ExplanationId explanation, String reference) {
        return files.of(explanation).stream()
                .anyMatch(file ->
                        file.name().startsWith(PREFIX) && file.hash().hex().equals(reference));
    }

    /**
     * Keeps a part.
     *
     * @param work the hash of the inputs that it was made from
     * @return its reference
     */
    public String keep(ExplanationId explanation, String work, String what, ShardRange range, ShardPart part) {
        try (ScratchFolder folder = results.workFolder()) {
            Path file = folder.path().resolve(PREFIX + what);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                part.write(out, work);
            }
            return files.addAll(explanation, Map.of(name(what, range), file))
                    .getFirst()
                    .hash()
                    .hex();
        } catch (DuplicateKeyException e) {
            // A node that was taken for lost has kept the same part meanwhile
            return find(explanation, what, range).orElseThrow(() -> e);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the explanation cannot be kept", e);
        }
    }

    /**
     * Reads a part back.
     *
     * @param work the hash of the inputs that it has to be made from
     * @throws org.filterscope.refusal.RefusedException when the file is damaged or of other work
     */
    public <T> T read(ExplanationId explanation, String work, String reference, Reader<T> reader) {
        try (InputStream in = new BufferedInputStream(files.open(explanation, new ContentHash(reference)))) {
            return reader.read(in, work);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the explanation cannot be read", e);
        }
    }

    /** Removes the parts of one pass for good, in the caller's transaction if there is one. */
    public void drop(ExplanationId explanation, String what) {
        remove(explanation, PREFIX + what + "-");
    }

    /** Removes all parts for good, in the caller's transaction if there is one. */
    void drop(ExplanationId explanation) {
        remove(explanation, PREFIX);
    }

    private void remove(ExplanationId explanation, String prefix) {
        List<String> names = files.of(explanation).stream()
                .map(FileReference::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
        if (!names.isEmpty()) {
            files.remove(explanation, names);
        }
    }

    private static String name(String what, ShardRange range) {
        return String.format(Locale.ROOT, "%s%s-%09d-%09d", PREFIX, what, range.from(), range.to());
    }
}
