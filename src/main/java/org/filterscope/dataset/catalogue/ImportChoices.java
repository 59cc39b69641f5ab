package org.filterscope.dataset.catalogue;

import java.util.Optional;
import org.filterscope.dataset.CollectionFolder;
import org.filterscope.dataset.Layout;
import org.filterscope.dataset.table.ColumnChoice;

/**
 * What the user says about what is to be imported; what is left open is found out.
 *
 * @param layout how to read it
 * @param annotations the file with the annotations, relative to its folder
 * @param columns the columns of tables that name the image and its cluster
 */
public record ImportChoices(Optional<Layout> layout, Optional<String> annotations, ColumnChoice columns) {

    /** Everything is found out. */
    public static final ImportChoices OPEN = new ImportChoices(Optional.empty(), Optional.empty(), ColumnChoice.USUAL);

    CollectionFolder.Choice folderChoice() {
        return new CollectionFolder.Choice(layout, annotations);
    }
}
