package org.filterscope.dataset.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.likeness.NearDuplicates;
import org.filterscope.dataset.likeness.PerceptualHash;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What tells the images of a dataset apart: for work that goes through all of them. */
@Service
@AllowedTo(Who.READER)
public class ImageTraits {

    private final DatasetTable datasets;
    private final FilteredNumbers numbers;
    private final Likenesses likenesses;
    private final JdbcClient database;

    ImageTraits(DatasetTable datasets, FilteredNumbers numbers, Likenesses likenesses, JdbcClient database) {
        this.datasets = datasets;
        this.numbers = numbers;
        this.likenesses = likenesses;
        this.database = database;
    }

    /**
     * An image.
     *
     * @param file SHA-256 of its file
     * @param cluster what it belongs to, such as a session
     * @param values of the attribute that was asked for, in order; empty where it has none
     */
    public record Trait(int number, String name, String file, Optional<String> cluster, List<String> values) {

        /** Copies. */
        public Trait {
            values = List.copyOf(values);
        }
    }

    /**
     * Leads through all images of a dataset in the order of their numbers.
     *
     * @param attribute whose values are wanted; empty for none
     */
    public void forEach(DatasetId dataset, Optional<String> attribute, Consumer<Trait> use) {
        Gathering gathering = new Gathering(use);
        int key = datasets.readyKey(dataset);
        database.sql("""
                        select i.number, i.name, i.file_hash, i.cluster_name, v.value_text from dataset_image i
                        left join dataset_value v on v.dataset_key = i.dataset_key and v.image_number = i.number
                            and v.attribute_number = (select a.number from dataset_attribute a
                                where a.dataset_key = ? and a.name = ?)
                        where i.dataset_key = ? order by i.number, v.value_text""").params(key, attribute.orElse(""), key).query(row -> {
            gathering.add(
                    new Trait(
                            row.getInt("number"),
                            row.getString("name"),
                            row.getString("file_hash"),
                            Optional.ofNullable(row.getString("cluster_name")),
                            List.of()),
                    Optional.ofNullable(row.getString("value_text")));
        });
        gathering.end();
    }

    /** The numbers of the images that a rule holds for, ascending. */
    public List<Integer> numbers(DatasetId dataset, SubsetRule rule) {
        return Arrays.stream(numbers.of(datasets.readyKey(dataset), rule))
                .boxed()
                .toList();
    }

    /** Groups of at least two images that are the same, or nearly: their numbers, ascending. */
    public List<List<Integer>> nearDuplicates(DatasetId dataset) {
        Likenesses.Hashes hashes = likenesses.of(datasets.readyKey(dataset));
        List<Integer> known = new ArrayList<>();
        List<PerceptualHash> looks = new ArrayList<>();
        for (int number = 0; number <= hashes.count(); number++) {
            Optional<PerceptualHash> look = hashes.of(number);
            if (look.isPresent()) {
                known.add(number);
                looks.add(look.get());
            }
        }
        return NearDuplicates.groups(looks, PerceptualHash.NEAR).stream()
                .map(group -> group.stream().map(known::get).toList())
                .toList();
    }

    /** Puts the rows of one image together. */
    private static final class Gathering {

        private final Consumer<Trait> use;
        private final List<String> values = new ArrayList<>();
        private Optional<Trait> current = Optional.empty();

        Gathering(Consumer<Trait> use) {
            this.use = use;
        }

        void add(Trait image, Optional<String> value) {
            if (current.map(before -> before.number() != image.number()).orElse(true)) {
                end();
                current = Optional.of(image);
            }
            value.ifPresent(values::add);
        }

        void end() {
            current.ifPresent(image ->
                    use.accept(new Trait(image.number(), image.name(), image.file(), image.cluster(), values)));
            values.clear();
            current = Optional.empty();
        }
    }
}
