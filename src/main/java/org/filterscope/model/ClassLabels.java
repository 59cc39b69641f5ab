package org.filterscope.model;

import java.util.List;
import org.filterscope.refusal.RefusedException;

/**
 * The names of a model's classes, in the order of its output.
 *
 * @param names one a class; empty when nobody has given them
 */
public record ClassLabels(List<String> names) {

    /** No names. */
    public static final ClassLabels NONE = new ClassLabels(List.of());

    private static final int MOST = 100_000;
    private static final int LONGEST = 500;

    /**
     * Checks the names.
     *
     * @throws RefusedException when there are too many, or one is empty or too long
     */
    public ClassLabels {
        names = names.stream().map(String::strip).toList();
        if (names.size() > MOST) {
            throw new RefusedException(
                    "There are " + names.size() + " class labels, more than " + MOST + "; give one for each class.");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
                throw new RefusedException("Class label " + (i + 1)
                        + (name.isEmpty() ? " is empty" : " is no name of at most " + LONGEST + " characters")
                        + "; give one name for each class.");
            }
        }
    }

    /**
     * Reads labels as they come with models: one on each line, a JSON array of names, or a JSON object from class number
     * to name (or to a list that ends with the name).
     *
     * @throws RefusedException when the text is none of these
     */
    public static ClassLabels parse(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String start = content.stripLeading();
        return start.startsWith("[") || start.startsWith("{")
                ? new ClassLabels(JsonLabels.read(content))
                : new ClassLabels(
                        content.isBlank()
                                ? List.of()
                                : content.stripTrailing().lines().toList());
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The name of a class, or its number where nobody has named it. */
    public String name(int index) {
        return index < names.size() ? names.get(index) : "class " + index;
    }

    /** The labels one on each line: {@link #parse} gives equal ones back, unless the first begins like JSON. */
    public String text() {
        return String.join("\n", names);
    }

    /**
     * These labels for an output of so many classes.
     *
     * @throws RefusedException when there are labels, but not one for each class
     */
    ClassLabels requireFor(int classes) {
        if (isEmpty() || names.size() == classes) {
            return this;
        }
        throw new RefusedException("There are " + names.size() + " class labels, but the model tells "
                + (classes == 0 ? "no classes apart" : classes + " classes apart") + "; give "
                + (classes == 0 ? "none." : "one for each class, in the order of the model's output."));
    }
}
