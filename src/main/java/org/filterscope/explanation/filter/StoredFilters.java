package org.filterscope.explanation.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads single filters out of the files of explanations. Such a file may have many megabytes: it is read through once to
 * find where its filters begin, and that is kept for the files asked for last.
 */
@Component
class StoredFilters {

    private static final int FILES_KEPT = 16;

    private final JsonMapper json;
    private final Map<Path, FileIndex> known = new LinkedHashMap<>(FILES_KEPT, 0.75f, true);

    StoredFilters(JsonMapper json) {
        this.json = json;
    }

    /** Where the parts of a file lie; its content never changes. */
    FileIndex index(Path file) {
        synchronized (known) {
            FileIndex before = known.get(file);
            if (before != null) {
                return before;
            }
        }
        FileIndex found = FileIndex.of(file, json);
        synchronized (known) {
            known.put(file, found);
            if (known.size() > FILES_KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return found;
    }

    /**
     * One filter.
     *
     * @throws ThingNotFoundException when the file has no such filter
     */
    StoredFilter read(Path file, int filter) {
        try {
            return json.readValue(bytes(file, index(file).place(filter)), StoredFilter.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the explanation cannot be read", e);
        }
    }

    private static byte[] bytes(Path file, FileIndex.Place place) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(place.bytes());
        try (FileChannel channel = FileChannel.open(file)) {
            int read = 0;
            while (content.hasRemaining() && read >= 0) {
                read = channel.read(content, place.from() + content.position());
            }
        }
        return content.array();
    }
}
