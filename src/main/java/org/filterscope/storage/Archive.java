package org.filterscope.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.ScratchFolder;

/**
 * A zip or tar.gz file from somewhere, which is believed nothing: neither the names and sizes it states, nor that it ends.
 *
 * @param file where it lies
 * @param name what its owner calls it
 */
public record Archive(Path file, String name) {

    private static final Pattern ENDING = Pattern.compile("(?i)(?<=.)\\.(zip|tar\\.gz|tgz)$");
    private static final int MAGIC = 4;
    private static final int LONGEST_SHOWN = 80;

    /** What it holds may be called, such as {@code birds} for {@code birds.tar.gz}. */
    public String plainName() {
        return ENDING.matcher(name).replaceFirst("");
    }

    /**
     * Unpacks all files into a new folder. Links, devices, names that lead elsewhere or meet, damaged and encrypted archives
     * and all beyond the limits are refused; what macOS adds on its own account is left out.
     *
     * @param folder a folder that does not exist yet; after a refusal it does not exist either
     * @throws RefusedException when the archive breaks a rule, naming the entry
     * @throws CancellationException when the thread is interrupted
     */
    public UnpackedArchive unpack(Path folder, ArchiveLimits limits) {
        boolean whole = false;
        try {
            Files.createDirectory(folder);
            Unpacking unpacking = new Unpacking(this, folder, limits);
            if (isZip()) {
                new ZipUnpacker(this, limits).unpack(unpacking);
            } else {
                new TarUnpacker(this).unpack(unpacking);
            }
            UnpackedArchive result = unpacking.result();
            whole = true;
            return result;
        } catch (IOException e) {
            throw new RefusedException(
                    "The archive " + shown() + " could not be unpacked (" + DataFolder.reason(e)
                            + "); see whether the server's disk is full, and try again.",
                    e);
        } finally {
            if (!whole) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            ScratchFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the half unpacked folder " + folder + " cannot be removed", e);
        }
    }

    private boolean isZip() throws IOException {
        byte[] magic;
        try (InputStream stream = Files.newInputStream(file)) {
            magic = stream.readNBytes(MAGIC);
        }
        if (magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K') {
            return true;
        }
        if (magic.length == MAGIC && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return false;
        }
        throw refused("it is neither a zip nor a tar.gz file", "pack the folder as one of these");
    }

    RefusedException refused(String what, String advice) {
        return new RefusedException("The archive " + shown() + " is refused: " + what + "; " + advice + ".");
    }

    RefusedException refused(String entry, String what, String advice) {
        return refused("its entry \"" + shown(entry) + "\" " + what, advice);
    }

    /** Why an archive could not be read to its end: a thread that was told to stop cannot read either. */
    RuntimeException damaged(Exception cause) {
        if (cause instanceof ClosedByInterruptException) {
            return (CancellationException) new CancellationException("stopped while unpacking").initCause(cause);
        }
        return new RefusedException(
                "The archive " + shown() + " is refused: it is damaged or cut short; pack or upload it again.", cause);
    }

    private String shown() {
        return shown(name);
    }

    /** A name of any content that is safe to show in a sentence. */
    static String shown(String name) {
        String plain = name.codePoints()
                .map(each -> isShowable(each) ? each : '\uFFFD')
                .limit(LONGEST_SHOWN + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.codePointCount(0, plain.length()) > LONGEST_SHOWN
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : plain;
    }

    private static boolean isShowable(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
