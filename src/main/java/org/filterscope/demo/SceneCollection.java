package org.filterscope.demo;

import java.nio.file.Path;

/**
 * A collection of scenes on disk.
 *
 * @param folder holds everything
 * @param images how many pictures
 * @param sessions how many sessions they come from
 */
public record SceneCollection(Path folder, int images, int sessions) {

    static final String IMAGES = "images";
    static final String INSTANCES = "instances.json";
    static final String ATTRIBUTES = "attributes.csv";

    /** The folder of the pictures. */
    public Path pictures() {
        return folder.resolve(IMAGES);
    }

    /** The COCO instances file: categories, boxes and masks. */
    public Path instances() {
        return folder.resolve(INSTANCES);
    }

    /** The table of attributes, with a header: one line a picture, naming its file as the instances file does. */
    public Path attributes() {
        return folder.resolve(ATTRIBUTES);
    }
}
