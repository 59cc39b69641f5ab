package org.filterscope.explanation;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.filterscope.lavise.ActivationGrid;

/**
 * The activation grids of all top images of an explanation in one file, filter by filter and image by image: H × W
 * unsigned bytes each, without anything between, so that one is read without the others.
 *
 * @param file where it lies
 * @param height H
 * @param width W
 */
record GridFile(Path file, int height, int width) {

    void write(List<FilterRows.Row> rows) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (FilterRows.Row row : rows) {
                for (ActivationGrid grid : row.grids()) {
                    stream.write(grid.levels());
                }
            }
        }
    }

    /**
     * Reads one grid.
     *
     * @param number its place in the file, from 0
     */
    ActivationGrid read(long number, float lowest, float highest) throws IOException {
        ByteBuffer levels = ByteBuffer.allocate(height * width);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = number * levels.capacity();
            while (levels.hasRemaining()) {
                int read = channel.read(levels, at + levels.position());
                if (read < 0) {
                    throw new EOFException(file + " ends before grid " + number);
                }
            }
        }
        return ActivationGrid.ofLevels(levels.array(), height, width, lowest, highest);
    }
}
