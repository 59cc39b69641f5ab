package org.filterscope.dataset.catalogue;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.table.AttributeTable;
import org.filterscope.dataset.table.ImageNames;
import org.filterscope.dataset.table.TableRow;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what tables say about the images of a dataset. Nothing that is known is overwritten: a line that says anew what
 * another said is reported.
 */
final class TableRows {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int MOST_ATTRIBUTES = 1000;

    private final JdbcTemplate database;
    private final int dataset;
    private final ImageNames names;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final BitSet clustered = new BitSet();
    private final Batch values;
    private final Batch clusters;

    /** An attribute while its values come in. */
    private static final class Attribute {

        private final int number;
        private final boolean isNew;
        private final BitSet known = new BitSet();
        private boolean numeric;
        private boolean several;
        private boolean changed;

        Attribute(int number, boolean isNew, boolean numeric, boolean several) {
            this.number = number;
            this.isNew = isNew;
            this.numeric = numeric;
            this.several = several;
        }
    }

    /** @param names of all images of the dataset, the first that of number 1 */
    TableRows(JdbcTemplate database, int dataset, ImageNames names) {
        this.database = database;
        this.dataset = dataset;
        this.names = names;
        values = new Batch(
                database,
                "insert into dataset_value (dataset_key, image_number, attribute_number, value_text, value_number)"
                        + " values (?, ?, ?, ?, ?)");
        clusters =
                new Batch(database, "update dataset_image set cluster_name = ? where dataset_key = ? and number = ?");
        readKnown();
    }

    private void readKnown() {
        Map<Integer, Attribute> byNumber = new LinkedHashMap<>();
        database.query(
                "select name, number, numeric_values, several_values from dataset_attribute where dataset_key = ? order by number",
                row -> {
                    Attribute attribute = new Attribute(row.getInt(2), false, row.getBoolean(3), row.getBoolean(4));
                    attributes.put(row.getString(1), attribute);
                    byNumber.put(attribute.number, attribute);
                },
                dataset);
        database.query(
                "select attribute_number, image_number from dataset_value where dataset_key = ?",
                row -> {
                    @Nullable Attribute attribute = byNumber.get(row.getInt(1));
                    if (attribute != null) {
                        attribute.known.set(indexOf(row.getInt(2)));
                    }
                },
                dataset);
        database.query(
                "select number from dataset_image where dataset_key = ? and cluster_name is not null",
                row -> {
                    clustered.set(indexOf(row.getInt(1)));
                },
                dataset);
    }

    private static int indexOf(int number) {
        return number - 1;
    }

    /** Reads a table to its end. */
    TableReport read(AttributeTable table, Runnable checkpoint) {
        Faults.Log log = new Faults.Log();
        BitSet met = new BitSet();
        int[] lines = new int[1];
        table.read(
                row -> {
                    if (lines[0]++ % 1000 == 0) {
                        checkpoint.run();
                    }
                    take(table, row, met, log);
                },
                log);
        values.send();
        clusters.send();
        for (int index = met.nextClearBit(0); index < names.size(); index = met.nextClearBit(index + 1)) {
            log.add(FaultKind.IMAGE_WITHOUT_LINE, names.name(index), "has no line in " + table.name());
        }
        return new TableReport(
                table.name(),
                table.imageColumn(),
                table.clusterColumn(),
                table.attributeColumns(),
                lines[0],
                met.cardinality(),
                log.faults());
    }

    private void take(AttributeTable table, TableRow row, BitSet met, Faults.Log log) {
        String place = table.place(row.line());
        switch (names.find(row.image())) {
            case ImageNames.Match.None() ->
                log.add(
                        FaultKind.LINE_WITHOUT_IMAGE,
                        place,
                        "speaks of " + row.image() + ", which is not in the dataset");
            case ImageNames.Match.Several(int count) ->
                log.add(
                        FaultKind.LINE_WITHOUT_IMAGE,
                        place,
                        "speaks of " + row.image() + ", which may be any of " + count
                                + " images; write the whole path");
            case ImageNames.Match.One(int index) -> {
                if (met.get(index)) {
                    log.add(FaultKind.REPEATED_ENTRY, place, "speaks of " + row.image() + " once more");
                } else {
                    met.set(index);
                    write(index, row, place, log);
                }
            }
        }
    }

    private void write(int index, TableRow row, String place, Faults.Log log) {
        row.cluster().ifPresent(cluster -> {
            if (clustered.get(index)) {
                log.add(FaultKind.REPEATED_ENTRY, place, "gives a cluster to an image that has one");
            } else {
                clustered.set(index);
                clusters.add(cluster, dataset, index + 1);
            }
        });
        row.attributes().forEach((name, written) -> {
            Attribute attribute = attribute(name);
            if (attribute.known.get(index)) {
                log.add(FaultKind.REPEATED_ENTRY, place, "gives a value of " + name + " to an image that has one");
            } else {
                attribute.known.set(index);
                write(index, attribute, written);
            }
        });
        if (values.isFull() || clusters.isFull()) {
            values.send();
            clusters.send();
        }
    }

    private void write(int index, Attribute attribute, List<String> written) {
        attribute.changed = true;
        attribute.several |= written.size() > 1;
        for (String value : written) {
            OptionalDouble number = number(value);
            attribute.numeric &= number.isPresent();
            @Nullable Double stored = number.isPresent() ? (Double) number.getAsDouble() : null;
            values.add(dataset, index + 1, attribute.number, value, stored);
        }
    }

    private Attribute attribute(String name) {
        return attributes.computeIfAbsent(name, _ -> {
            if (attributes.size() >= MOST_ATTRIBUTES) {
                throw new RefusedException("The tables name more than " + MOST_ATTRIBUTES
                        + " attributes; leave out those that no subset needs.");
            }
            return new Attribute(attributes.size(), true, true, false);
        });
    }

    private static OptionalDouble number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(value);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Writes the attributes themselves, once all tables are read. */
    void finish() {
        Batch inserts = new Batch(
                database,
                "insert into dataset_attribute (dataset_key, number, name, numeric_values, several_values)"
                        + " values (?, ?, ?, ?, ?)");
        Batch updates = new Batch(
                database,
                "update dataset_attribute set numeric_values = ?, several_values = ?"
                        + " where dataset_key = ? and number = ?");
        attributes.forEach((name, attribute) -> {
            if (attribute.isNew) {
                inserts.add(dataset, attribute.number, name, attribute.numeric, attribute.several);
            } else if (attribute.changed) {
                updates.add(attribute.numeric, attribute.several, dataset, attribute.number);
            }
        });
        inserts.send();
        updates.send();
    }
}
