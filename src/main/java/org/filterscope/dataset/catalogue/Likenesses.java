package org.filterscope.dataset.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The perceptual hashes of the datasets looked at last, in memory: neither database can search them by distance, and a
 * hundred thousand of them are less than a megabyte. They never change once a dataset is imported.
 */
@Component
class Likenesses {

    private static final int DATASETS = 8;

    private final JdbcClient database;
    private final Map<Integer, Hashes> latest = new LinkedHashMap<>(DATASETS, 0.75f, true);

    Likenesses(JdbcClient database) {
        this.database = database;
    }

    Hashes of(int dataset) {
        synchronized (latest) {
            Hashes kept = latest.get(dataset);
            if (kept != null) {
                return kept;
            }
        }
        Hashes read = read(dataset);
        synchronized (latest) {
            latest.put(dataset, read);
            if (latest.size() > DATASETS) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return read;
    }

    private Hashes read(int dataset) {
        int count = database.sql("select coalesce(max(number), 0) from dataset_image where dataset_key = ?")
                .param(dataset)
                .query(Integer.class)
                .single();
        long[] bits = new long[count + 1];
        boolean[] known = new boolean[count + 1];
        database.sql("select number, likeness from dataset_image where dataset_key = ? and likeness is not null")
                .param(dataset)
                .query(row -> {
                    int number = row.getInt("number");
                    bits[number] = row.getLong("likeness");
                    known[number] = true;
                });
        return new Hashes(bits, known);
    }

    /** The hashes of one dataset by the numbers of its images; plain images have none. */
    static final class Hashes {

        private final long[] bits;
        private final boolean[] known;

        private Hashes(long[] bits, boolean[] known) {
            this.bits = bits;
            this.known = known;
        }

        /** The highest number. */
        int count() {
            return bits.length - 1;
        }

        Optional<PerceptualHash> of(int number) {
            return known[number] ? Optional.of(new PerceptualHash(bits[number])) : Optional.empty();
        }

        /** How far an image is from a hash; more than any distance where it has none itself. */
        int distance(int number, PerceptualHash from) {
            return known[number] ? from.distance(new PerceptualHash(bits[number])) : Integer.MAX_VALUE;
        }
    }
}
