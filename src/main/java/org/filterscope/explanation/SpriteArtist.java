package org.filterscope.explanation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.springframework.stereotype.Component;

/** Draws the small pictures of filters from the images themselves, a few at a time, so that the memory is bounded. */
@Component
class SpriteArtist {

    private static final int DRAWN_AT_ONCE = 2;

    private final ChosenImages images;
    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);

    SpriteArtist(ChosenImages images) {
        this.images = images;
    }

    /** Draws images of a dataset by their numbers; the cells of those that are no longer there stay empty. */
    byte[] draw(PictureWindow window, DatasetId dataset, List<Integer> numbers) {
        drawing.acquireUninterruptibly();
        try (ImageDecoder decoder = new ImageDecoder()) {
            FilterSprite sprite = new FilterSprite();
            for (int place = 0; place < numbers.size(); place++) {
                Optional<Path> file = file(dataset, numbers.get(place));
                if (file.isPresent() && decoder.decode(file.get()) instanceof Picture picture) {
                    sprite.put(place, FilterSprite.cell(window, picture));
                }
            }
            return sprite.jpeg();
        } finally {
            drawing.release();
        }
    }

    private Optional<Path> file(DatasetId dataset, int number) {
        try {
            return Optional.of(images.file(dataset, number));
        } catch (ThingNotFoundException _) {
            return Optional.empty();
        }
    }
}
