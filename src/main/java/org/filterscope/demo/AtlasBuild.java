package org.filterscope.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.filterscope.refusal.RefusedException;

/** Makes the two sheets of the atlas from a folder of emoji pictures named by their code points. */
public final class AtlasBuild {

    private AtlasBuild() {}

    /**
     * Cuts, scales and lays out all pictures.
     *
     * @param emoji the folder with files such as {@code 1f415.webp}, with transparent surroundings
     * @param folder where the sheets are written to
     * @return how many pictures there are
     * @throws RefusedException when a picture is missing
     */
    public static int build(Path emoji, Path folder) {
        List<String> codes = Cast.codes();
        int rows = Math.ceilDiv(codes.size(), Atlas.COLUMNS);
        int side = Cutout.SIDE;
        BufferedImage colours = new BufferedImage(Atlas.COLUMNS * side, rows * side, BufferedImage.TYPE_INT_RGB);
        BufferedImage opacity = new BufferedImage(Atlas.COLUMNS * side, rows * side, BufferedImage.TYPE_BYTE_GRAY);
        for (int tile = 0; tile < codes.size(); tile++) {
            TileDrawing drawing = TileDrawing.of(read(emoji.resolve(codes.get(tile) + ".webp")), side);
            int left = tile % Atlas.COLUMNS * side;
            int top = tile / Atlas.COLUMNS * side;
            colours.setRGB(left, top, side, side, drawing.colours(), 0, side);
            opacity.getRaster().setSamples(left, top, side, side, 0, drawing.opacity());
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(Atlas.COLOURS), JpegBytes.of(colours, 0.93f));
            ImageIO.write(opacity, "png", folder.resolve(Atlas.OPACITY).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.size();
    }

    private static BufferedImage read(Path file) {
        try {
            BufferedImage picture = Files.isRegularFile(file) ? ImageIO.read(file.toFile()) : null;
            if (picture == null || !picture.getColorModel().hasAlpha()) {
                throw new RefusedException("There is no picture with transparent surroundings at " + file
                        + "; give the folder assets of the npm package @lobehub/fluent-emoji-3d.");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
