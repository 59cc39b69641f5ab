package org.filterscope.dataset.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facets that were counted lately. What is known about a dataset changes only by a table that is added, so nothing
 * else makes a count stale; this holds also when another server adds it.
 */
@Component
class KnownFacets {

    private static final int KEPT = 200;

    private final FacetTable table;
    private final JdbcClient database;
    private final Map<Key, Facets> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Facets> eldest) {
            return size() > KEPT;
        }
    };

    KnownFacets(FacetTable table, JdbcClient database) {
        this.table = table;
        this.database = database;
    }

    /** What was counted, and after how many added tables. */
    private record Key(int dataset, int tables, Condition condition) {}

    Facets facets(int dataset, Condition condition) {
        Key key = new Key(dataset, tables(dataset), condition);
        synchronized (known) {
            Facets found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        Facets counted = table.facets(dataset, condition);
        synchronized (known) {
            known.put(key, counted);
        }
        return counted;
    }

    private int tables(int dataset) {
        return database.sql("select count(*) from dataset_table where dataset_key = ?")
                .param(dataset)
                .query(Integer.class)
                .single();
    }
}
