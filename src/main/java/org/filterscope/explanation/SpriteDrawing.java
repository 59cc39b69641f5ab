package org.filterscope.explanation;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.FilterDissection;
import org.filterscope.tensor.image.BatchPicture;
import org.filterscope.tensor.image.ImageFeed;
import org.filterscope.tensor.image.PictureBatch;

/**
 * Draws the small pictures of all filters of a layer. Each image is decoded once, however many filters show it; its cell waits
 * in a file until all filters have been drawn, so that the memory depends neither on the images nor on the filters.
 */
final class SpriteDrawing {

    static final String TASK = "sprites";

    private static final int FILTERS_AT_ONCE = 64;
    private static final int CHANNELS = 3;

    private final Workbench workbench;
    private final PictureWindow.Scaled scaled;
    private final int bytesOfCell;

    SpriteDrawing(Workbench workbench, PictureWindow window) {
        this.workbench = workbench;
        this.scaled = window.whole(FilterSprite.SIDE);
        this.bytesOfCell = scaled.shape().height() * scaled.shape().width() * CHANNELS;
    }

    /** The cells that are ready: where each image's lies among those needed, and which came to be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Cells(FileChannel file, long[] needed, BitSet there) {}

    /**
     * Draws all filters into one file.
     *
     * @param files the probing set; the dissection's numbers are places in it
     * @param folder where to work, and where the file stays
     */
    Path draw(Dissection dissection, List<Path> files, Path folder) throws IOException {
        long[] needed = dissection.filters().stream()
                .flatMap(SpriteDrawing::shown)
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .toArray();
        Path pack = folder.resolve("sprites");
        try (FileChannel cells = FileChannel.open(
                        folder.resolve("cells"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                SpritePack sprites =
                        SpritePack.create(pack, dissection.filters().size());
                Progress.Task task = workbench
                        .progress()
                        .begin(TASK, needed.length + dissection.filters().size())) {
            Cells ready = new Cells(cells, needed, new BitSet());
            decode(ready, files, task);
            draw(dissection.filters(), ready, sprites, task);
        }
        return pack;
    }

    private static Stream<Long> shown(FilterDissection filter) {
        return filter.topImages().stream().limit(FilterSprite.CELLS).map(image -> image.number());
    }

    private void decode(Cells cells, List<Path> files, Progress.Task task) throws IOException {
        List<Path> needed = Arrays.stream(cells.needed())
                .mapToObj(number -> files.get(Math.toIntExact(number)))
                .toList();
        try (ImageFeed feed = ImageFeed.open(needed, scaled.preprocessing(), scaled.shape(), workbench.feed())) {
            for (Optional<PictureBatch> next = feed.next(); next.isPresent(); next = feed.next()) {
                try (PictureBatch batch = next.get()) {
                    for (int i = 0; i < batch.size(); i++) {
                        BatchPicture picture = batch.pictures().get(i);
                        ByteBuffer cell = cell(batch.pixels(), i * bytesOfCell);
                        cells.there().set(picture.index());
                        long at = (long) picture.index() * bytesOfCell;
                        while (cell.hasRemaining()) {
                            cells.file().write(cell, at + cell.position());
                        }
                    }
                    task.done(batch.pictures().getLast().index() + 1L);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while drawing the filters");
        }
    }

    private ByteBuffer cell(float[] pixels, int from) {
        ByteBuffer cell = ByteBuffer.allocate(bytesOfCell);
        for (int i = from; i < from + bytesOfCell; i++) {
            cell.put((byte) Math.clamp(Math.round(pixels[i]), 0, 255));
        }
        return cell.flip();
    }

    private void draw(List<FilterDissection> filters, Cells cells, SpritePack sprites, Progress.Task task)
            throws IOException {
        for (int from = 0; from < filters.size(); from += FILTERS_AT_ONCE) {
            int to = Math.min(filters.size(), from + FILTERS_AT_ONCE);
            List<byte[]> drawn = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(filter -> draw(filters.get(filter), cells))
                    .toList();
            for (byte[] sprite : drawn) {
                sprites.add(sprite);
            }
            task.done(cells.needed().length + (long) to);
        }
    }

    private byte[] draw(FilterDissection filter, Cells cells) {
        FilterSprite sprite = new FilterSprite();
        long[] images = shown(filter).mapToLong(Long::longValue).toArray();
        for (int place = 0; place < images.length; place++) {
            int cell = Arrays.binarySearch(cells.needed(), images[place]);
            if (cells.there().get(cell)) {
                sprite.put(place, read(cells.file(), cell));
            }
        }
        return sprite.jpeg();
    }

    private BufferedImage read(FileChannel cells, int cell) {
        ByteBuffer bytes = ByteBuffer.allocate(bytesOfCell);
        long at = (long) cell * bytesOfCell;
        try {
            while (bytes.hasRemaining()) {
                if (cells.read(bytes, at + bytes.position()) < 0) {
                    throw new EOFException("a cell is missing");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the filters cannot be drawn", e);
        }
        int width = scaled.shape().width();
        BufferedImage image = new BufferedImage(width, scaled.shape().height(), BufferedImage.TYPE_INT_RGB);
        byte[] levels = bytes.array();
        for (int pixel = 0; pixel < levels.length / CHANNELS; pixel++) {
            int i = pixel * CHANNELS;
            int rgb = (levels[i] & 0xff) << 16 | (levels[i + 1] & 0xff) << 8 | (levels[i + 2] & 0xff);
            image.setRGB(pixel % width, pixel / width, rgb);
        }
        return image;
    }
}
