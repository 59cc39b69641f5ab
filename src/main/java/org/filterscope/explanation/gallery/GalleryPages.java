package org.filterscope.explanation.gallery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImages;
import org.filterscope.dataset.catalogue.ImageTile;
import org.filterscope.explanation.KeptExplanation;
import org.filterscope.explanation.KeptExplanations;
import org.filterscope.explanation.TopGrid;
import org.filterscope.team.ThingNotFoundException;
import org.springframework.stereotype.Component;

/** Gives the top images of filters, and their activations, a page of filters at a time. */
@Component
class GalleryPages {

    private static final int MOST_FILTERS = 32;
    private static final int MOST_BYTES = 1 << 20;

    private final KeptExplanations explanations;
    private final DatasetImages images;

    GalleryPages(KeptExplanations explanations, DatasetImages images) {
        this.explanations = explanations;
        this.images = images;
    }

    /**
     * Top images.
     *
     * @param images number, hash of the thumbnail, width and height; an image that is no longer there has an empty hash
     * @param tops for each filter of the page the places of its images in that list, the strongest first
     */
    record Page(List<List<Object>> images, List<List<Integer>> tops) {}

    /** How many filters a page has: fewer where their activations are large. */
    static int size(KeptExplanation explanation) {
        return Math.clamp(MOST_BYTES / bytesOfFilter(explanation), 1, MOST_FILTERS);
    }

    private static long bytesOfFilter(KeptExplanation explanation) {
        return explanation.settings().rules().images()
                * (2L * Float.BYTES + (long) explanation.height() * explanation.width());
    }

    /** The images of a page. */
    Page images(KeptExplanation explanation, int page) {
        int from = first(explanation, page);
        int to = Math.min(explanation.filters(), from + size(explanation));
        List<List<Integer>> tops = new ArrayList<>();
        for (int filter = from; filter < to; filter++) {
            tops.add(new ArrayList<>());
        }
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (TopGrid grid : explanations.topGrids(explanation.id(), from, to)) {
            tops.get(grid.filter() - from).add(places.computeIfAbsent(grid.image(), _ -> places.size()));
        }
        Map<Integer, ImageTile> tiles = tiles(explanation.probing().dataset(), places);
        return new Page(
                places.keySet().stream().map(number -> image(number, tiles)).toList(), tops);
    }

    private static List<Object> image(int number, Map<Integer, ImageTile> tiles) {
        ImageTile tile = tiles.get(number);
        return tile == null
                ? List.of(number, "", 0, 0)
                : List.of(number, tile.thumbnail(), tile.width(), tile.height());
    }

    private Map<Integer, ImageTile> tiles(DatasetId dataset, Map<Integer, Integer> places) {
        Map<Integer, ImageTile> tiles = new LinkedHashMap<>();
        try {
            images.tiles(dataset, places.keySet()).forEach(tile -> tiles.put(tile.number(), tile));
        } catch (ThingNotFoundException _) {
            return Map.of();
        }
        return tiles;
    }

    /** The activations of a page: for each filter and place the lowest, the highest, and all levels. */
    byte[] grids(KeptExplanation explanation, int page) throws IOException {
        int from = first(explanation, page);
        int to = Math.min(explanation.filters(), from + size(explanation));
        int perFilter = Math.toIntExact(bytesOfFilter(explanation));
        int perImage = 2 * Float.BYTES + explanation.height() * explanation.width();
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * perFilter).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(explanation.grids(), StandardOpenOption.READ)) {
            for (TopGrid grid : explanations.topGrids(explanation.id(), from, to)) {
                bytes.limit(bytes.capacity())
                        .position((grid.filter() - from) * perFilter + grid.place() * perImage)
                        .putFloat(grid.lowest())
                        .putFloat(grid.highest());
                int levels = perImage - 2 * Float.BYTES;
                read(channel, grid.grid() * levels, bytes.limit(bytes.position() + levels));
            }
        }
        return bytes.array();
    }

    private static void read(FileChannel channel, long at, ByteBuffer to) throws IOException {
        long next = at;
        while (to.hasRemaining()) {
            int read = channel.read(to, next);
            if (read < 0) {
                throw new EOFException("the activations end before " + at);
            }
            next += read;
        }
    }

    private static int first(KeptExplanation explanation, int page) {
        long first = (long) page * size(explanation);
        if (first < 0 || first >= explanation.filters()) {
            throw new ThingNotFoundException();
        }
        return (int) first;
    }
}
