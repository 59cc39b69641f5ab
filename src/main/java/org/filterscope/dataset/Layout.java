package org.filterscope.dataset;

/** How a collection says what its images show. */
public enum Layout {
    /** One subfolder for each category. */
    CATEGORY_FOLDERS("one folder for each category"),
    /** Pictures alone, in folders that mean nothing. */
    PICTURES("pictures without categories"),
    /** A COCO instances file. */
    COCO("COCO instances"),
    /** The objects file of Visual Genome. */
    VISUAL_GENOME("Visual Genome objects");

    private final String label;

    Layout(String label) {
        this.label = label;
    }

    /** The name of this layout for people. */
    public String label() {
        return label;
    }
}
