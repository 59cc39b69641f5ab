package org.filterscope.dataset.pages;

import java.util.List;
import java.util.Optional;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;

/** What a room above does with subsets; it declares a bean of this, and the page of a dataset's subsets links to it. */
public interface SubsetExtras {

    /**
     * Where subsets are compared by what their images show, without the leading slash; nothing where the caller may not.
     *
     * @param chosen the subsets to begin with; may be empty
     */
    Optional<String> comparison(DatasetId dataset, List<SubsetId> chosen);
}
