package org.filterscope.dataset.pages;

import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.team.ProjectId;

/** The addresses of the pages about datasets, without the leading slash. */
public final class DatasetNavigation {

    private DatasetNavigation() {}

    /** The datasets of a project. */
    public static String datasets(ProjectId project) {
        return "project/" + project + "/datasets";
    }

    /** Where images are brought into a project. */
    public static String importing(ProjectId project) {
        return datasets(project) + "/import";
    }

    /** The images of a dataset. */
    public static String dataset(DatasetId dataset) {
        return "dataset/" + dataset;
    }

    /** What came in when a dataset was imported. */
    public static String report(DatasetId dataset) {
        return dataset(dataset) + "/report";
    }

    /** One image, by its number in the dataset. */
    public static String image(DatasetId dataset, int number) {
        return dataset(dataset) + "/image/" + number;
    }

    /** The subsets of a dataset. */
    public static String subsets(DatasetId dataset) {
        return dataset(dataset) + "/subsets";
    }

    /** Where a subset is made. */
    public static String newSubset(DatasetId dataset) {
        return subsets(dataset) + "/new";
    }

    /** One subset. */
    public static String subset(SubsetId subset) {
        return "subset/" + subset;
    }

    /** Where a subset is changed. */
    public static String subsetEditor(SubsetId subset) {
        return subset(subset) + "/edit";
    }

    /** Where a table of attributes is added to a dataset. */
    public static String newTable(DatasetId dataset) {
        return dataset(dataset) + "/table";
    }
}
