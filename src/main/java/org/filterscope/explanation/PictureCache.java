package org.filterscope.explanation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the pictures that were drawn last, up to a number of bytes. Safe for use by several threads. */
final class PictureCache {

    private final long mostBytes;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PictureCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(pictures.get(key));
    }

    synchronized void put(String key, byte[] picture) {
        byte[] before = pictures.put(key, picture);
        bytes += picture.length - (before == null ? 0 : before.length);
        for (Iterator<byte[]> oldest = pictures.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
