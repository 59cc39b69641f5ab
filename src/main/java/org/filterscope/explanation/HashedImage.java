package org.filterscope.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.filterscope.dataset.ReferenceImage;
import org.filterscope.tensor.ContentHash;

/**
 * An image of a reference set, known by its content.
 *
 * @param image the image
 * @param hash SHA-256 of its file in hexadecimal; of its name where the file cannot be read, and is reported as broken
 *     when it is decoded
 */
record HashedImage(ReferenceImage image, String hash) {

    static List<HashedImage> all(List<ReferenceImage> images, ContentHashes contents, Progress progress) {
        List<Optional<ContentHash>> hashes =
                contents.of(images.stream().map(ReferenceImage::file).toList(), progress);
        return IntStream.range(0, images.size())
                .mapToObj(i -> new HashedImage(
                        images.get(i),
                        hashes.get(i)
                                .map(ContentHash::hex)
                                .orElse("unreadable " + images.get(i).id())))
                .toList();
    }
}
