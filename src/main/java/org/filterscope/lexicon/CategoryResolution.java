package org.filterscope.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * The categories of a reference set, resolved: each stands in one of the two lists.
 *
 * @param resolved the categories with a vector, in the order given
 * @param unresolved the names without any, in the order given; the user is to be told
 */
public record CategoryResolution(List<CategoryWord> resolved, List<String> unresolved) {

    public CategoryResolution {
        resolved = List.copyOf(resolved);
        unresolved = List.copyOf(unresolved);
    }

    /** The resolved category of that name. */
    public Optional<CategoryWord> find(String category) {
        return resolved.stream().filter(c -> c.category().equals(category)).findFirst();
    }
}
