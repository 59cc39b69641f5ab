package org.filterscope.dataset.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.filterscope.dataset.FaultKind;
import org.filterscope.dataset.Faults;
import org.filterscope.page.LocaleText;
import org.filterscope.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A table about images: one column names the image, one may name its cluster, every other is an attribute. An empty
 * cell is a gap; semicolons in a cell of CSV, or a list in JSON lines, part several values of one image.
 */
public final class AttributeTable {

    private static final List<String> IMAGE_NAMES =
            List.of("image", "file", "filename", "file_name", "path", "image_path", "image_name", "image_file");
    private static final List<String> CLUSTER_NAMES = List.of("cluster", "cluster_id");

    private final TableLines lines;
    private final String name;
    private final String imageColumn;
    private final Optional<String> clusterColumn;

    private AttributeTable(TableLines lines, String name, String imageColumn, Optional<String> clusterColumn) {
        this.lines = lines;
        this.name = name;
        this.imageColumn = imageColumn;
        this.clusterColumn = clusterColumn;
    }

    /** Whether a file's name ends like that of a table. */
    public static boolean looksLikeOne(Path file) {
        String ending = TableLines.ending(file);
        return TableLines.CSV.contains(ending) || TableLines.JSON.contains(ending);
    }

    /**
     * Opens a table.
     *
     * @param file CSV with a header ({@code .csv}, {@code .tsv}) or an object a line ({@code .jsonl}, {@code .ndjson})
     * @param choice which columns to take; the usual names are looked for where it leaves them open
     * @throws RefusedException when the file is no such table
     */
    public static AttributeTable open(Path file, ColumnChoice choice) {
        return open(file, file.getFileName().toString(), choice);
    }

    /**
     * Opens a table that lies under another name than its own.
     *
     * @param file where it lies
     * @param name how its owner calls it, with an ending that tells its form
     * @throws RefusedException when the file is no such table
     */
    public static AttributeTable open(Path file, String name, ColumnChoice choice) {
        if (!looksLikeOne(Path.of(name))) {
            throw new RefusedException(
                    name + " is no table; give a file whose name ends in .csv, .tsv, .jsonl or .ndjson.");
        }
        TableLines lines = TableLines.of(file, name);
        if (lines.columns().size() > TableLines.MOST_COLUMNS) {
            throw new RefusedException("The table " + name + " has "
                    + lines.columns().size() + " columns; give at most " + TableLines.MOST_COLUMNS + ".");
        }
        Optional<String> image = column(name, lines.columns(), choice.image(), IMAGE_NAMES);
        Optional<String> cluster = column(name, lines.columns(), choice.cluster(), CLUSTER_NAMES);
        return new AttributeTable(
                lines,
                name,
                image.orElseThrow(() -> new RefusedException("The table " + name
                        + " does not say which image a line is about; call that column image, or say which it is ("
                        + String.join(", ", lines.columns()) + ").")),
                cluster);
    }

    private static Optional<String> column(
            String table, List<String> columns, Optional<String> chosen, List<String> usual) {
        if (chosen.isPresent()) {
            if (!columns.contains(chosen.get())) {
                throw new RefusedException("The table " + table + " has no column " + chosen.get() + ", but "
                        + String.join(", ", columns) + ".");
            }
            return chosen;
        }
        for (String each : usual) {
            for (String column : columns) {
                if (column.replace(' ', '_').equalsIgnoreCase(each)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** The column that names the image. */
    public String imageColumn() {
        return imageColumn;
    }

    /** The column that names the cluster. */
    public Optional<String> clusterColumn() {
        return clusterColumn;
    }

    /** All columns, in the order of the file. */
    public List<String> columns() {
        return lines.columns();
    }

    /** The columns that are attributes; those of the first object in JSON lines, where later ones may bring more. */
    public List<String> attributeColumns() {
        List<String> attributes = new ArrayList<>(lines.columns());
        attributes.remove(imageColumn);
        clusterColumn.ifPresent(attributes::remove);
        return attributes;
    }

    /**
     * Reads the table from beginning to end.
     *
     * @param rows takes each line that can be read
     * @param log takes each line that cannot, with its number and why
     * @throws RefusedException when the file cannot be read to its end
     */
    public void read(Consumer<TableRow> rows, Faults.Log log) {
        lines.read(new TableLines.Receiver() {

            private final Set<String> met = new HashSet<>();

            @Override
            public void damaged(long line, String reason) {
                refuseBeyond(line);
                log.add(FaultKind.DAMAGED_LINE, place(line), reason);
            }

            @Override
            public void accept(TableLine line) {
                refuseBeyond(line.number());
                met.addAll(line.cells().keySet());
                if (met.size() > TableLines.MOST_COLUMNS) {
                    throw new RefusedException("The objects of " + name + " have more than " + TableLines.MOST_COLUMNS
                            + " different names; give at most " + TableLines.MOST_COLUMNS + ".");
                }
                take(line, rows, this);
            }
        });
    }

    private void refuseBeyond(long line) {
        if (line > TableLines.MOST_LINES) {
            throw new RefusedException("The table " + name + " has more than "
                    + LocaleText.number(TableLines.MOST_LINES) + " lines; divide it into several.");
        }
    }

    /** How reports name a line of this table. */
    public String place(long line) {
        return name + " line " + line;
    }

    private void take(TableLine line, Consumer<TableRow> rows, TableLines.Receiver receiver) {
        Map<String, List<String>> attributes = new LinkedHashMap<>(line.cells());
        @Nullable List<String> image = attributes.remove(imageColumn);
        @Nullable List<String> cluster = clusterColumn.map(attributes::remove).orElse(null);
        if (image == null) {
            receiver.damaged(line.number(), "names no image in the column " + imageColumn);
        } else if (cluster != null && cluster.size() > 1) {
            receiver.damaged(line.number(), "names " + cluster.size() + " clusters, but an image belongs to one");
        } else {
            // A file may have a semicolon in its name.
            String written = String.join(";", image);
            rows.accept(new TableRow(
                    line.number(),
                    written,
                    cluster == null ? Optional.empty() : Optional.of(cluster.getFirst()),
                    attributes));
        }
    }
}
