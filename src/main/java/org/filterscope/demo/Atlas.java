package org.filterscope.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The cut-outs of everything and everybody, as two sheets of tiles: colours as JPEG, opacity as PNG. */
final class Atlas {

    static final String COLOURS = "atlas.jpg";
    static final String OPACITY = "atlas-opacity.png";
    static final int COLUMNS = 16;

    private final List<Cutout> cutouts;

    private Atlas(List<Cutout> cutouts) {
        this.cutouts = cutouts;
    }

    /** The atlas of this program. */
    static Atlas builtIn() {
        return BuiltIn.ATLAS;
    }

    /** Holds the atlas once it was asked for. */
    private static final class BuiltIn {
        private static final Atlas ATLAS = read();
    }

    private static Atlas read() {
        BufferedImage colours = sheet(COLOURS);
        BufferedImage opacity = sheet(OPACITY);
        return new Atlas(IntStream.range(0, Cast.codes().size())
                .mapToObj(tile -> cutout(colours, opacity, tile))
                .toList());
    }

    /** Reads from memory: the other way leads over a temporary file. */
    private static BufferedImage sheet(String name) {
        try (InputStream in = Objects.requireNonNull(Atlas.class.getResourceAsStream(name), name)) {
            return Objects.requireNonNull(ImageIO.read(new MemoryCacheImageInputStream(in)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cutout cutout(BufferedImage colours, BufferedImage opacity, int tile) {
        int side = Cutout.SIDE;
        int left = tile % COLUMNS * side;
        int top = tile / COLUMNS * side;
        int[] rgb = colours.getRGB(left, top, side, side, null, 0, side);
        int[] alpha = opacity.getRaster().getSamples(left, top, side, side, 0, (int[]) null);
        float[] pixels = new float[side * side * 4];
        for (int i = 0; i < rgb.length; i++) {
            float share = alpha[i] / 255f;
            pixels[4 * i] = (rgb[i] >> 16 & 255) * share;
            pixels[4 * i + 1] = (rgb[i] >> 8 & 255) * share;
            pixels[4 * i + 2] = (rgb[i] & 255) * share;
            pixels[4 * i + 3] = share;
        }
        return new Cutout(pixels);
    }

    /** The cut-outs of a category of things, at least one. */
    List<Cutout> of(String category) {
        List<Cutout> found = new ArrayList<>();
        for (int i = 0; i < Cast.things().size(); i++) {
            if (Cast.things().get(i).category().equals(category)) {
                found.add(cutouts.get(i));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no cut-out of a " + category);
        }
        return found;
    }

    /** The cut-out of a person. */
    Cutout of(Person person) {
        return cutouts.get(Cast.things().size() + Cast.persons().indexOf(person));
    }
}
