package org.filterscope.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.filterscope.lavise.Dissection;
import org.filterscope.lavise.FilterDissection;

/** Puts the small pictures of all filters of a layer together from cells. */
final class SpriteDrawing {

    static final String TASK = "sprites";

    private static final int FILTERS_AT_ONCE = 64;

    private final Progress progress;
    private final SpriteCells cells;

    SpriteDrawing(Progress progress, SpriteCells cells) {
        this.progress = progress;
        this.cells = cells;
    }

    /**
     * Draws all filters into one file.
     *
     * @param folder where the file lies then
     */
    Path draw(Dissection dissection, Path folder) throws IOException {
        List<FilterDissection> filters = dissection.filters();
        Path pack = folder.resolve("sprites");
        try (SpritePack sprites = SpritePack.create(pack, filters.size());
                Progress.Task task = progress.begin(TASK, filters.size())) {
            for (int from = 0; from < filters.size(); from += FILTERS_AT_ONCE) {
                int to = Math.min(filters.size(), from + FILTERS_AT_ONCE);
                List<byte[]> drawn = IntStream.range(from, to)
                        .parallel()
                        .mapToObj(filter -> draw(filters.get(filter)))
                        .toList();
                for (byte[] sprite : drawn) {
                    sprites.add(sprite);
                }
                task.done(to);
            }
        }
        return pack;
    }

    private byte[] draw(FilterDissection filter) {
        FilterSprite sprite = new FilterSprite();
        int place = 0;
        for (var image : filter.topImages().stream().limit(FilterSprite.CELLS).toList()) {
            int here = place++;
            cells.get(image.number()).ifPresent(cell -> sprite.put(here, cell));
        }
        return sprite.jpeg();
    }
}
