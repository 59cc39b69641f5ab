package org.filterscope.bias;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.explanation.reading.Reading;
import org.springframework.stereotype.Component;

/** Which images have which words, in memory for the readings and settings looked at last. */
@Component
class WordIndex {

    private static final int READINGS = 4;

    private final Map<Key, Map<String, BitSet>> latest = new LinkedHashMap<>(READINGS, 0.75f, true);

    private record Key(String reading, WordSettings settings) {}

    /** The numbers of the images that have a word; not to be changed. */
    BitSet images(Reading reading, WordSettings settings, String word) {
        return of(reading, settings).getOrDefault(word, new BitSet());
    }

    private Map<String, BitSet> of(Reading reading, WordSettings settings) {
        Key key = new Key(reading.hash(), settings);
        synchronized (latest) {
            Map<String, BitSet> kept = latest.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Map<String, BitSet> made = new HashMap<>();
        reading.forEach(image -> {
            for (int word : ImageWords.of(image, settings)) {
                made.computeIfAbsent(reading.words().get(word), _ -> new BitSet())
                        .set(image.number());
            }
        });
        synchronized (latest) {
            latest.put(key, made);
            if (latest.size() > READINGS) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return made;
    }
}
