package org.filterscope.explanation;

/** Where the page of a top image is. */
final class ImageAddress {

    private ImageAddress() {}

    static String of(ImageChoice probing, ExplainedImage image) {
        return "dataset/" + probing.dataset() + "/image/" + image.image();
    }
}
