package org.filterscope.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.filterscope.bias.WordFinding;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.ContentHash;
import org.jspecify.annotations.Nullable;

/** Draws images of a dataset from their small pictures. An image that is not the one that was audited is none. */
final class DatasetPictures implements Pictures {

    private final DatasetId dataset;
    private final DatasetImages images;
    private final StoredFiles files;

    DatasetPictures(DatasetId dataset, DatasetImages images, StoredFiles files) {
        this.dataset = dataset;
        this.images = images;
        this.files = files;
    }

    @Override
    public Optional<byte[]> draw(WordFinding.EvidenceImage image, boolean blurred) {
        return thumbnail(image).map(picture -> EvidenceArtist.draw(picture, image, blurred));
    }

    private Optional<BufferedImage> thumbnail(WordFinding.EvidenceImage image) {
        try {
            return images.tiles(dataset, List.of(image.number())).stream()
                    .filter(tile -> tile.file().equals(image.file()))
                    .findFirst()
                    .flatMap(this::read);
        } catch (ThingNotFoundException _) {
            return Optional.empty();
        }
    }

    private Optional<BufferedImage> read(ImageTile tile) {
        try (InputStream file = files.open(dataset, new ContentHash(tile.thumbnail()))) {
            @Nullable BufferedImage picture = ImageIO.read(file);
            return Optional.ofNullable(picture);
        } catch (IOException e) {
            throw new UncheckedIOException("a small picture cannot be read", e);
        }
    }
}
