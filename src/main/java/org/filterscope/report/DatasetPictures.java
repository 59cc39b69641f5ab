package org.filterscope.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.MemoryGuard;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.SmallPicture;

/**
 * Draws images of a dataset from their files, each of which is read anew and compared with the hash that the results name: a
 * small picture that is kept beside it proves nothing. Use it from one thread.
 */
final class DatasetPictures implements Pictures, AutoCloseable {

    /** The pixels of all reports that are drawn at the same time. */
    private static final MemoryGuard GUARD = new MemoryGuard(400_000_000);

    /** Twice as large as it is drawn, so that it is made smaller in one more step. */
    private static final int LONGEST = 2 * EvidenceArtist.LONGEST;

    private final DatasetId dataset;
    private final DatasetImages images;
    private final StoredFiles files;
    private final ImageDecoder decoder = new ImageDecoder(ImageDecoder.DEFAULT_MAX_PIXELS, GUARD);

    DatasetPictures(DatasetId dataset, DatasetImages images, StoredFiles files) {
        this.dataset = dataset;
        this.images = images;
        this.files = files;
    }

    @Override
    public Drawing draw(WordFinding.EvidenceImage image, boolean blurred) {
        try {
            Optional<ImageTile> tile =
                    images.tiles(dataset, List.of(image.number())).stream().findFirst();
            if (tile.isEmpty()) {
                return new Gone();
            }
            ContentHash expected = new ContentHash(image.file());
            if (!tile.get().file().equals(image.file())) {
                return new Changed();
            }
            Path file = files.path(dataset, expected);
            return ContentHash.of(file).equals(expected) && decoder.decode(file) instanceof Picture picture
                    ? new Drawn(EvidenceArtist.draw(SmallPicture.of(picture, LONGEST), image, blurred))
                    : new Changed();
        } catch (ThingNotFoundException | IOException _) {
            return new Gone();
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}
