package org.filterscope.dataset.catalogue;

/** Where datasets and their files are within the application. */
public final class DatasetAddresses {

    private DatasetAddresses() {}

    /** The page of a dataset, without a leading slash. */
    static String dataset(DatasetId dataset) {
        return "dataset/" + dataset;
    }

    /** The small picture of an image: a JPEG that never changes. */
    public static String thumbnail(DatasetId dataset, ImageTile image) {
        return "/api/dataset/" + dataset + "/image/" + image.number() + "/thumbnail/" + image.thumbnail();
    }

    /** The file of an image as it came in, which never changes. */
    public static String original(DatasetId dataset, ImageTile image) {
        return "/api/dataset/" + dataset + "/image/" + image.number() + "/original/" + image.file();
    }
}
