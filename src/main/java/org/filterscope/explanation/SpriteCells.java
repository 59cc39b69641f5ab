package org.filterscope.explanation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filterscope.tensor.image.PictureWatcher;

/**
 * The cells of filters' small pictures, drawn while images are on their way through the network, so that none is decoded
 * again: JPEG files of the images that are among the strongest of any filter, by the images' numbers.
 */
final class SpriteCells {

    private static final int LARGEST = 1 << 20;

    private final TreeMap<Long, byte[]> cells = new TreeMap<>();

    /** Draws the window of every picture that it sees. */
    PictureWatcher drawing(PictureWindow window) {
        return (index, picture) -> put(index, FilterSprite.cell(window, picture));
    }

    private synchronized void put(long number, byte[] cell) {
        cells.put(number, cell);
    }

    /** Forgets all but these images. */
    synchronized void keepOnly(long[] numbers) {
        TreeMap<Long, byte[]> kept = new TreeMap<>();
        for (long number : numbers) {
            byte[] cell = cells.get(number);
            if (cell != null) {
                kept.put(number, cell);
            }
        }
        cells.clear();
        cells.putAll(kept);
    }

    /** Adds those of other images. */
    synchronized void merge(SpriteCells other) {
        cells.putAll(other.cells);
    }

    /** The cell of an image; nothing where it gave no picture. */
    synchronized Optional<byte[]> get(long number) {
        return Optional.ofNullable(cells.get(number));
    }

    synchronized void write(DataOutputStream out) throws IOException {
        out.writeInt(cells.size());
        for (Map.Entry<Long, byte[]> cell : cells.entrySet()) {
            out.writeLong(cell.getKey());
            out.writeInt(cell.getValue().length);
            out.write(cell.getValue());
        }
    }

    static SpriteCells read(DataInputStream in) throws IOException {
        SpriteCells read = new SpriteCells();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long number = in.readLong();
            int bytes = in.readInt();
            if (bytes < 0 || bytes > LARGEST) {
                throw new IllegalArgumentException("a cell has " + bytes + " bytes");
            }
            read.put(number, in.readNBytes(bytes));
        }
        return read;
    }
}
