package org.filterscope.lexicon;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;

/** Opens a file of word vectors, tells by its first bytes what it is, and turns every fault into a sentence. */
final class VectorFile {

    private static final int BUFFER = 1 << 16;

    private VectorFile() {}

    static WordVectors read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("There is no file of word vectors at " + file + "; check the path.");
        }
        try (InputStream raw = Files.newInputStream(file);
                BufferedInputStream stream = new BufferedInputStream(raw, BUFFER)) {
            return startsWith(stream, 0x1f, 0x8b) ? readGzipped(stream, file) : readPlain(stream, file);
        } catch (NoVectorsException e) {
            String because = e.firstFault().isEmpty() ? "" : " (" + e.firstFault() + ")";
            throw new RefusedException(
                    file + " holds no word vectors" + because
                            + "; give GloVe text or .vec text, with a word and its numbers on each line.",
                    e);
        } catch (OutOfMemoryError e) {
            // what was read so far is garbage by now, so there is memory for a sentence
            throw new RefusedException(
                    "The word vectors in " + file + " need more than the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory there is; give a file with fewer words, or more memory with java's -Xmx.",
                    e);
        } catch (IOException e) {
            throw new RefusedException(
                    "The word vectors in " + file + " cannot be read (" + e.getMessage()
                            + "); check the file and its permissions.",
                    e);
        }
    }

    private static WordVectors readGzipped(InputStream stream, Path file) throws IOException {
        try (BufferedInputStream plain = new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER)) {
            return readPlain(plain, file);
        } catch (EOFException | ZipException e) {
            throw new RefusedException(file + " is a damaged or unfinished gzip file; fetch it again.", e);
        }
    }

    private static WordVectors readPlain(BufferedInputStream stream, Path file) throws IOException {
        if (startsWith(stream, 'P', 'K', 3, 4)) {
            throw new RefusedException(file + " is a zip archive; unpack it and give one of the files inside.");
        }
        if (startsWith(stream, 'F', 'S', 'L', 'X')) {
            throw new RefusedException(file + " is a lexicon, not a file of word vectors; give it as the lexicon.");
        }
        if (startsWith(stream, '{')) {
            try {
                return new WinkJson(stream).read();
            } catch (JacksonException e) {
                throw new RefusedException(file + " is damaged or unfinished JSON; fetch it again.", e);
            }
        }
        return new VectorText(stream).read();
    }

    private static boolean startsWith(BufferedInputStream stream, int... bytes) throws IOException {
        stream.mark(bytes.length);
        boolean same = true;
        for (int expected : bytes) {
            same = same && stream.read() == expected;
        }
        stream.reset();
        return same;
    }
}
