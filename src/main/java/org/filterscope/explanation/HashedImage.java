package org.filterscope.explanation;

import java.io.IOException;
import java.util.List;
import org.filterscope.dataset.ContentHash;
import org.filterscope.dataset.ReferenceImage;

/**
 * An image of a reference set, known by its content.
 *
 * @param image the image
 * @param hash SHA-256 of its file in hexadecimal; of its name where the file cannot be read, and is reported as broken
 *     when it is decoded
 */
record HashedImage(ReferenceImage image, String hash) {

    static List<HashedImage> all(List<ReferenceImage> images) {
        return images.parallelStream().map(HashedImage::of).toList();
    }

    private static HashedImage of(ReferenceImage image) {
        try {
            return new HashedImage(image, ContentHash.of(image.file()).hex());
        } catch (IOException e) {
            return new HashedImage(image, "unreadable " + image.id());
        }
    }
}
