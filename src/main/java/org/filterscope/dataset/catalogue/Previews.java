package org.filterscope.dataset.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.CollectionFolder;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.dataset.ReferenceSet;
import org.filterscope.dataset.table.AttributeTable;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.refusal.RefusedException;

/** Looks at a folder as an import would, but decodes and keeps nothing. */
final class Previews {

    private Previews() {}

    static ImportPreview of(ImportSources.Opened opened, ImportChoices choices) {
        LastLook look = opened.look();
        CollectionFolder folder = CollectionFolder.of(opened.path(), choices.folderChoice());
        folder.annotations().ifPresent(look::at);
        ReferenceSet set = folder.read();
        return new ImportPreview(
                opened.suggestion(),
                folder.layout(),
                folder.reason(),
                set.images().size(),
                set.annotations(),
                categories(set),
                (int) set.images().stream()
                        .filter(image -> image.annotations().isEmpty())
                        .count(),
                folder.tables().stream()
                        .map(table -> table(look.at(table), choices.columns()))
                        .toList(),
                set.faults());
    }

    private static List<CategoryCount> categories(ReferenceSet set) {
        Map<String, int[]> counts = new TreeMap<>();
        for (ReferenceImage image : set.images()) {
            Set<String> shown = new HashSet<>();
            for (Annotation annotation : image.annotations()) {
                int[] count = counts.computeIfAbsent(annotation.category(), _ -> new int[2]);
                count[1]++;
                if (shown.add(annotation.category())) {
                    count[0]++;
                }
            }
        }
        List<CategoryCount> categories = new ArrayList<>();
        counts.forEach((name, count) -> categories.add(new CategoryCount(name, count[0], count[1])));
        categories.sort(Comparator.comparingInt(CategoryCount::images).reversed());
        return categories;
    }

    private static ImportPreview.TablePreview table(Path file, ColumnChoice columns) {
        String name = file.getFileName().toString();
        try {
            AttributeTable table = AttributeTable.open(file, columns);
            return new ImportPreview.TablePreview(
                    name, table.columns(), Optional.of(table.imageColumn()), table.clusterColumn(), Optional.empty());
        } catch (RefusedException e) {
            return new ImportPreview.TablePreview(
                    name, List.of(), Optional.empty(), Optional.empty(), Optional.ofNullable(e.getMessage()));
        }
    }
}
