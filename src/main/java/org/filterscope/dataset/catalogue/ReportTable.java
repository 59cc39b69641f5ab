package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.likeness.NearDuplicates;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in the database what a report says about a dataset. */
@Component
class ReportTable {

    private final JdbcClient database;

    ReportTable(JdbcClient database) {
        this.database = database;
    }

    List<CategoryCount> categories(int dataset) {
        return database.sql("select name, images, annotations from dataset_category where dataset_key = ?"
                        + " order by images desc, name")
                .param(dataset)
                .query((row, _) -> new CategoryCount(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Images whose files have the same content. */
    Duplicates same(int dataset) {
        List<String> hashes = new ArrayList<>();
        int[] images = new int[1];
        database.sql("select file_hash, count(*) from dataset_image where dataset_key = ?"
                        + " group by file_hash having count(*) > 1 order by min(number)")
                .param(dataset)
                .query(row -> {
                    hashes.add(row.getString(1));
                    images[0] += row.getInt(2);
                });
        List<List<String>> listed = hashes.stream()
                .limit(Duplicates.LISTED_GROUPS)
                .map(hash -> database.sql("select name from dataset_image where dataset_key = ? and file_hash = ?"
                                + " order by number limit ?")
                        .params(dataset, hash, Duplicates.LISTED_IMAGES)
                        .query((row, _) -> row.getString(1))
                        .list())
                .toList();
        return new Duplicates(hashes.size(), images[0], listed);
    }

    /** The first image of each content, and how it looks. */
    private record Looks(int number, PerceptualHash hash) {}

    /** Images that look almost the same; of those with the same content only the first counts. */
    Duplicates alike(int dataset) {
        List<Looks> looks = database.sql(
                        "select min(number), likeness from dataset_image"
                                + " where dataset_key = ? and likeness is not null group by file_hash, likeness order by min(number)")
                .param(dataset)
                .query((row, _) -> new Looks(row.getInt(1), new PerceptualHash(row.getLong(2))))
                .list();
        List<List<Integer>> groups =
                NearDuplicates.groups(looks.stream().map(Looks::hash).toList(), PerceptualHash.NEAR);
        List<List<String>> listed = groups.stream()
                .limit(Duplicates.LISTED_GROUPS)
                .map(group -> group.stream()
                        .limit(Duplicates.LISTED_IMAGES)
                        .map(place -> name(dataset, looks.get(place).number()))
                        .toList())
                .toList();
        int images = groups.stream().mapToInt(List::size).sum();
        return new Duplicates(groups.size(), images, listed);
    }

    private String name(int dataset, int number) {
        return database.sql("select name from dataset_image where dataset_key = ? and number = ?")
                .params(dataset, number)
                .query(String.class)
                .single();
    }
}
