package org.filterscope.dataset.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of the images that a filter holds for, in memory for the filters used last: a grid asks for one stretch of
 * them after the other, and to find each anew would cost as much as to find all. A list is found anew when what it
 * depends on has changed.
 */
@Component
class FilteredNumbers {

    private static final int LISTS = 64;

    private final ImageTable images;
    private final JdbcClient database;
    private final Map<Key, int[]> latest = new LinkedHashMap<>(LISTS, 0.75f, true);

    FilteredNumbers(ImageTable images, JdbcClient database) {
        this.images = images;
        this.database = database;
    }

    /**
     * What a list depends on.
     *
     * @param state changes when the dataset gets attributes, or when images are picked for one of its subsets
     */
    private record Key(int dataset, String rule, String state) {}

    /** The numbers in ascending order; not to be changed. */
    int[] of(int dataset, SubsetRule rule) {
        RuleJson.check(rule);
        Key key = new Key(dataset, RuleJson.write(rule), state(dataset));
        synchronized (latest) {
            int[] kept = latest.get(key);
            if (kept != null) {
                return kept;
            }
        }
        int[] found = images.numbers(dataset, Condition.of(dataset, rule)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        synchronized (latest) {
            latest.put(key, found);
            if (latest.size() > LISTS) {
                latest.remove(latest.keySet().iterator().next());
            }
        }
        return found;
    }

    private String state(int dataset) {
        return database.sql("""
                        select concat(
                            cast((select count(*) from dataset_table t where t.dataset_key = d.dataset_key) as varchar(20)),
                            ' ', cast((select max(s.changed_at) from subset s where s.dataset_key = d.dataset_key)
                                as varchar(50)))
                        from dataset d where d.dataset_key = ?""").param(dataset).query(String.class).single();
    }
}
