package org.filterscope.report;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.Sha256;

/**
 * The hashes of what the streams of a PDF hold, unpacked where they are packed. Nothing else of the file is read: a PDF that
 * somebody shows can be made so that whoever interprets it runs out of memory or never ends.
 */
final class PdfParts {

    /** So much may all streams hold together, several times what a report has. */
    static final long MOST = 256_000_000;

    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] END = {'e', 'n', 'd', 's', 't', 'r', 'e', 'a', 'm'};
    private static final int ZLIB_HEADER = 2;

    private final byte[] file;
    private final Set<String> hashes = new HashSet<>();
    private final byte[] piece = new byte[1 << 16];
    private long left = MOST;

    private PdfParts(byte[] file) {
        this.file = file;
    }

    /** @throws RefusedException when there is more in it than in any report */
    static Set<String> of(byte[] file) {
        PdfParts parts = new PdfParts(file);
        Inflater inflater = new Inflater(true);
        try {
            parts.read(inflater);
        } finally {
            inflater.end();
        }
        return Set.copyOf(parts.hashes);
    }

    private void read(Inflater inflater) {
        for (int at = find(BEGIN, 0); at >= 0; at = find(BEGIN, at)) {
            if (isEnd(at)) {
                at += BEGIN.length;
                continue;
            }
            int content = content(at + BEGIN.length);
            int end = unpacked(inflater, content);
            at = end > 0 ? end : plain(content);
        }
    }

    private boolean isEnd(int at) {
        int from = at - (END.length - BEGIN.length);
        return from >= 0 && Arrays.equals(file, from, from + END.length, END, 0, END.length);
    }

    /** Where the content begins behind its keyword. */
    private int content(int behind) {
        int at = behind;
        while (at < file.length && file[at] == ' ') {
            at++;
        }
        if (at < file.length && file[at] == '\r') {
            at++;
        }
        if (at < file.length && file[at] == '\n') {
            at++;
        }
        return at;
    }

    /** Where packed content ends; -1 where this is none. */
    private int unpacked(Inflater inflater, int from) {
        int begin = from + ZLIB_HEADER;
        if (begin >= file.length) {
            return -1;
        }
        inflater.reset();
        inflater.setInput(file, begin, file.length - begin);
        MessageDigest digest = Sha256.start();
        try {
            while (!inflater.finished()) {
                int bytes = inflater.inflate(piece);
                if (bytes == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return -1;
                }
                take(bytes);
                digest.update(piece, 0, bytes);
            }
        } catch (DataFormatException _) {
            return -1;
        }
        hashes.add(Sha256.hex(digest));
        return (int) (begin + inflater.getBytesRead());
    }

    /** Where content ends that is not packed. */
    private int plain(int from) {
        int end = find(END, from);
        int stop = end < 0 ? file.length : end;
        take(stop - from);
        while (stop > from && (file[stop - 1] == '\n' || file[stop - 1] == '\r')) {
            stop--;
        }
        hashes.add(AuditReport.sha256(Arrays.copyOfRange(file, from, stop)));
        return end < 0 ? file.length : end + END.length;
    }

    private void take(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new RefusedException(
                    "This file unpacks to far more than any report holds, so it is not looked at; choose"
                            + " the file of a report.");
        }
    }

    private int find(byte[] word, int from) {
        for (int at = from; at <= file.length - word.length; at++) {
            if (file[at] == word[0] && Arrays.equals(file, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }
}
