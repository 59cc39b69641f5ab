package org.filterscope.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the names in one archive must keep to: none leads out of the folder, and no two mean the same place on any file
 * system, be it one that does not tell upper from lower case or composed from decomposed letters.
 */
final class EntryRules {

    private static final int LONGEST_PART_BYTES = 255;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String RENAME = "rename it and pack the archive again";
    private static final String PACK_PLAIN = "pack the archive again without such entries";

    private final Archive archive;
    private final ArchiveLimits limits;
    private final Map<String, Place> places = new HashMap<>();

    /**
     * What lies at a path.
     *
     * @param spelled the path as the archive spells it
     */
    private record Place(String spelled, boolean folder) {}

    EntryRules(Archive archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** Reads the name of an entry; nothing for the top folder itself. */
    Optional<EntryName> read(String raw) {
        if (raw.length() > limits.pathLength()) {
            throw archive.refused(raw, "has a path of more than " + limits.pathLength() + " characters", RENAME);
        }
        if (raw.chars().anyMatch(Character::isISOControl)) {
            throw archive.refused(raw, "has a control character in its name", RENAME);
        }
        if (raw.indexOf('\\') >= 0) {
            throw archive.refused(raw, "has a backslash in its name", "pack the archive again with another program");
        }
        if (raw.startsWith("/") || DRIVE.matcher(raw).matches()) {
            throw archive.refused(raw, "has an absolute path", PACK_PLAIN);
        }
        List<String> parts = new ArrayList<>();
        for (String part : raw.split("/", -1)) {
            if (part.equals("..")) {
                throw archive.refused(raw, "leads out of the folder", PACK_PLAIN);
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(checked(part, raw));
            }
        }
        if (parts.size() > limits.depth()) {
            throw archive.refused(raw, "lies more than " + limits.depth() + " folders deep", "pack fewer folders");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new EntryName(parts));
    }

    private String checked(String part, String raw) {
        if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART_BYTES) {
            throw archive.refused(raw, "has a name of more than " + LONGEST_PART_BYTES + " bytes", RENAME);
        }
        try {
            if (Path.of(part).getNameCount() == 1) {
                return part;
            }
        } catch (InvalidPathException e) {
            throw (RuntimeException) archive.refused(raw, "has a name that this server cannot write", RENAME)
                    .initCause(e);
        }
        throw archive.refused(raw, "has a name that this server cannot write", RENAME);
    }

    /** Gives an entry its place, and the folders above it theirs. */
    void claim(EntryName name, boolean folder) {
        StringBuilder path = new StringBuilder();
        int last = name.parts().size() - 1;
        for (int i = 0; i < last; i++) {
            path.append(i == 0 ? "" : "/").append(name.parts().get(i));
            claim(path.toString(), true);
        }
        claim(name.toString(), folder);
    }

    private void claim(String spelled, boolean folder) {
        Place claimed = places.putIfAbsent(key(spelled), new Place(spelled, folder));
        if (claimed == null) {
            return;
        }
        if (claimed.folder() != folder) {
            throw archive.refused(spelled, "is both a file and a folder", PACK_PLAIN);
        }
        if (!claimed.spelled().equals(spelled)) {
            throw archive.refused(
                    spelled,
                    "cannot be told from \"" + Archive.shown(claimed.spelled())
                            + "\" where upper and lower case are one",
                    RENAME);
        }
        if (!folder) {
            throw archive.refused(spelled, "is there twice", PACK_PLAIN);
        }
    }

    private static String key(String spelled) {
        String folded = spelled.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
