package org.filterscope.dataset.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.filterscope.dataset.rule.RuleJson;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks at images by their place among those that a filter holds for, and at those that look like another. */
@Service
@AllowedTo(Who.READER)
public class ImagePlaces {

    private static final int LARGEST_WINDOW = 500;

    private final DatasetTable datasets;
    private final ImageTable images;
    private final Likenesses likenesses;
    private final FilteredNumbers filtered;
    private final JdbcClient database;

    ImagePlaces(
            DatasetTable datasets,
            ImageTable images,
            Likenesses likenesses,
            FilteredNumbers filtered,
            JdbcClient database) {
        this.datasets = datasets;
        this.images = images;
        this.likenesses = likenesses;
        this.filtered = filtered;
        this.database = database;
    }

    /**
     * A stretch of the images that a filter holds for.
     *
     * @param offset how many of them come before it
     * @param limit at most this many, up to {@value #LARGEST_WINDOW}
     */
    public ImageWindow window(DatasetId dataset, SubsetRule filter, int offset, int limit) {
        int key = datasets.readyKey(dataset);
        int most = Math.clamp(limit, 1, LARGEST_WINDOW);
        int from = Math.max(0, offset);
        if (filter.equals(SubsetRule.EVERY_IMAGE)) {
            // Numbers have no gaps, so that nothing needs to be counted
            return new ImageWindow(datasets.ready(dataset).images(), images.following(key, from, most));
        }
        int[] numbers = filtered.of(key, filter);
        return new ImageWindow(
                numbers.length, tiles(key, Arrays.stream(numbers).skip(from).limit(most)));
    }

    /** How many images a filter holds for. */
    public int count(DatasetId dataset, SubsetRule filter) {
        return filtered.of(datasets.readyKey(dataset), filter).length;
    }

    /** Images from all over those that a filter holds for, at even distances: the first ones are often of one kind. */
    public ImageWindow samples(DatasetId dataset, SubsetRule filter, int most) {
        int key = datasets.readyKey(dataset);
        int[] numbers = filtered.of(key, filter);
        int step = Math.max(1, numbers.length / Math.max(1, most));
        return new ImageWindow(
                numbers.length,
                tiles(key, IntStream.range(0, Math.min(most, numbers.length)).map(place -> numbers[place * step])));
    }

    /** The images with these numbers, in this order; numbers that no image has are passed over. */
    public List<ImageTile> tiles(DatasetId dataset, List<Integer> numbers) {
        int key = datasets.readyKey(dataset);
        return numbers.stream()
                .flatMap(number -> images.tile(key, number).stream())
                .toList();
    }

    /** The images with these names, by name; names that no image has are passed over. */
    public Map<String, ImageTile> named(DatasetId dataset, Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select i.* from dataset_image i where i.dataset_key = ? and i.name in ("
                        + String.join(", ", Collections.nCopies(names.size(), "?")) + ")")
                .param(datasets.readyKey(dataset))
                .params(List.copyOf(names))
                .query(ImageTable::tile)
                .list()
                .stream()
                .collect(Collectors.toMap(ImageTile::name, Function.identity(), (one, _) -> one));
    }

    /** Where an image stands among those that a filter holds for. */
    public Neighbours neighbours(DatasetId dataset, SubsetRule filter, int number) {
        int key = datasets.readyKey(dataset);
        int[] numbers = filtered.of(key, filter);
        int found = Arrays.binarySearch(numbers, number);
        int before = found >= 0 ? found : -found - 1;
        int after = found >= 0 ? found + 1 : before;
        return new Neighbours(
                after,
                numbers.length,
                before > 0 ? Optional.of(numbers[before - 1]) : Optional.empty(),
                after < numbers.length ? Optional.of(numbers[after]) : Optional.empty());
    }

    /** The images that look almost like another one of the same dataset, or are the same file; the likest first. */
    public List<ImageTile> near(DatasetId dataset, int number, int most) {
        int key = datasets.readyKey(dataset);
        ImageTile itself = images.tile(key, number).orElseThrow(ThingNotFoundException::new);
        Likenesses.Hashes hashes = likenesses.of(key);
        Optional<PerceptualHash> own = hashes.of(number);
        List<Integer> sameFile = database.sql(
                        "select number from dataset_image where dataset_key = ? and file_hash = ? and number <> ?")
                .params(key, itself.file(), number)
                .query((row, _) -> row.getInt(1))
                .list();
        List<Integer> alike = own.stream()
                .flatMap(hash -> IntStream.rangeClosed(1, hashes.count())
                        .filter(other -> other != number && !sameFile.contains(other))
                        .filter(other -> hashes.distance(other, hash) <= PerceptualHash.NEAR)
                        .boxed()
                        .sorted(Comparator.comparingInt(other -> hashes.distance(other, hash))))
                .toList();
        return tiles(
                key,
                IntStream.concat(
                                sameFile.stream().mapToInt(Integer::intValue),
                                alike.stream().mapToInt(Integer::intValue))
                        .limit(most));
    }

    /**
     * The clusters among the images that a filter holds for; the largest first.
     *
     * @param containing a part of their names, in capitals or not
     */
    public List<ValueCount> clusters(DatasetId dataset, SubsetRule filter, String containing, int most) {
        int key = datasets.readyKey(dataset);
        Condition condition = condition(key, filter);
        return database.sql(
                        "select i.cluster_name, count(*) as images from dataset_image i where i.dataset_key = ? and "
                                + condition.sql()
                                + " and lower(i.cluster_name) like ? escape '!' group by i.cluster_name"
                                + " order by images desc, i.cluster_name limit ?")
                .param(key)
                .params(condition.parameters())
                .params("%" + escaped(containing) + "%", most)
                .query((row, _) -> new ValueCount(row.getString("cluster_name"), row.getInt("images")))
                .list();
    }

    /** The names of all categories of a dataset, in its own order. */
    public List<String> categories(DatasetId dataset) {
        return images.categories(datasets.readyKey(dataset));
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** The images with these numbers, in this order, in one question. */
    private List<ImageTile> tiles(int key, IntStream wanted) {
        List<Integer> numbers = wanted.boxed().toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Integer, ImageTile> found = database
                .sql("select i.* from dataset_image i where i.dataset_key = ? and i.number in ("
                        + String.join(", ", Collections.nCopies(numbers.size(), "?")) + ")")
                .param(key)
                .params(numbers)
                .query(ImageTable::tile)
                .list()
                .stream()
                .collect(Collectors.toMap(ImageTile::number, Function.identity()));
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
    }

    private static Condition condition(int key, SubsetRule filter) {
        RuleJson.check(filter);
        return Condition.of(key, filter);
    }
}
