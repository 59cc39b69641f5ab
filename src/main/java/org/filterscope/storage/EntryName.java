package org.filterscope.storage;

import java.nio.file.Path;
import java.util.List;

/**
 * The path of an entry below the folder it is unpacked into; every part is a plain name.
 *
 * @param parts the folders and, last, the name
 */
record EntryName(List<String> parts) {

    private static final String APPLE_DOUBLE = "._";

    EntryName {
        parts = List.copyOf(parts);
    }

    /** Whether macOS wrote the entry without being asked: resource forks and the settings of its file browser. */
    boolean isLitter() {
        String last = parts.getLast();
        return parts.getFirst().equals("__MACOSX") || last.equals(".DS_Store") || last.startsWith(APPLE_DOUBLE);
    }

    Path below(Path folder) {
        Path path = folder;
        for (String part : parts) {
            path = path.resolve(part);
        }
        return path;
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
