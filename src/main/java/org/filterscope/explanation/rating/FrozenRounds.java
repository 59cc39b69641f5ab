package org.filterscope.explanation.rating;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Frozen rounds as files of their explanations: the file's hash is the round's seal. The latest ones stay in memory. */
@Component
class FrozenRounds {

    private static final int KEPT = 16;

    private final StoredFiles files;
    private final JsonMapper json;
    private final LinkedHashMap<ContentHash, FrozenRound> latest = new LinkedHashMap<>(KEPT, 0.75f, true);

    FrozenRounds(StoredFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    /** Keeps one, in the caller's transaction. */
    ContentHash keep(RoundId round, ExplanationId explanation, FrozenRound frozen) {
        return files.add(
                        explanation,
                        "rating-round-" + round + ".json",
                        new ByteArrayInputStream(json.writeValueAsBytes(frozen)))
                .hash();
    }

    /** The round that belongs to a row. */
    FrozenRound of(RoundTable.Row row) {
        ContentHash hash = row.frozen().orElseThrow(ThingNotFoundException::new);
        synchronized (latest) {
            FrozenRound known = latest.get(hash);
            if (known != null) {
                return known;
            }
        }
        FrozenRound read = read(row.explanation(), hash);
        synchronized (latest) {
            latest.put(hash, read);
            if (latest.size() > KEPT) {
                latest.pollFirstEntry();
            }
        }
        return read;
    }

    private FrozenRound read(ExplanationId explanation, ContentHash hash) {
        try (InputStream content = files.open(explanation, hash)) {
            return json.readValue(content, FrozenRound.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored file cannot be read", e);
        }
    }
}
