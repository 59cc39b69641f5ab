package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.filterscope.lavise.ActivationGrid;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Who;
import org.filterscope.tensor.image.DecodedImage;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.springframework.stereotype.Service;

/** Draws the top images of filters from their stored activations; the network does not run. */
@Service
@AllowedTo(Who.READER)
public class ExplanationPictures {

    private static final long CACHE_BYTES = 64L << 20;
    private static final int DRAWN_AT_ONCE = 2;

    private final ExplanationTable table;
    private final FilterTable filters;
    private final ChosenImages images;
    private final ResultFiles files;
    private final PictureCache cache = new PictureCache(CACHE_BYTES);
    private final Semaphore drawing = new Semaphore(DRAWN_AT_ONCE);

    ExplanationPictures(ExplanationTable table, FilterTable filters, ChosenImages images, ResultFiles files) {
        this.table = table;
        this.filters = filters;
        this.images = images;
        this.files = files;
    }

    /**
     * A top image as a JPEG file.
     *
     * @param version as the explanation's outcome has it
     * @param place the image's place among the filter's top images
     * @throws ThingNotFoundException when there is no such image, it is no longer in its dataset, or the version is another
     */
    public byte[] draw(ExplanationId explanation, String version, int filter, int place, Look look, PictureSize size) {
        ExplanationTable.Entry entry = table.find(explanation)
                .filter(each -> each.trashedAt().isEmpty())
                .orElseThrow(ThingNotFoundException::new);
        ExplanationResult result =
                entry.result().filter(made -> made.version().equals(version)).orElseThrow(ThingNotFoundException::new);
        String key = explanation + " " + version + " " + filter + " " + place + " " + look + " " + size;
        return cache.get(key).orElseGet(() -> {
            byte[] drawn = draw(entry.order(), result, filter, place, look, size);
            cache.put(key, drawn);
            return drawn;
        });
    }

    private byte[] draw(
            ExplanationOrder order, ExplanationResult result, int filter, int place, Look look, PictureSize size) {
        FilterTable.GridPlace found = filters.grid(order.id(), filter, place).orElseThrow(ThingNotFoundException::new);
        Path image = images.file(order.probing().dataset(), found.image());
        GridFile grids = new GridFile(files.path(order.id(), result.grids()), result.gridHeight(), result.gridWidth());
        drawing.acquireUninterruptibly();
        try (ImageDecoder decoder = new ImageDecoder()) {
            ActivationGrid grid = grids.read(found.grid(), found.lowest(), found.highest());
            DecodedImage decoded = decoder.decode(image);
            if (!(decoded instanceof Picture picture)) {
                throw new ThingNotFoundException();
            }
            return new FilterPicture(order.subject().window(), grid, found.threshold())
                    .draw(picture, look, size.pixels());
        } catch (IOException e) {
            throw new UncheckedIOException("the activations cannot be read", e);
        } finally {
            drawing.release();
        }
    }
}
