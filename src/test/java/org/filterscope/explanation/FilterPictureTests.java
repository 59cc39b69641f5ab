package org.filterscope.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.filterscope.lavise.ActivationGrid;
import org.filterscope.tensor.image.ImageDecoder;
import org.filterscope.tensor.image.Picture;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterPictureTests {

    private static final ActivationGrid LEFT_HALF = ActivationGrid.of(new float[] {2, 2, 0, 0}, 1, 4);

    @TempDir
    private Path folder;

    @Test
    void the_region_stays_as_it_is_and_all_else_is_dimmed() throws IOException {
        BufferedImage drawn = draw(window(Preprocessing.UNIT), Look.MASK, 100, 100);

        assertThat(brightness(drawn, 20, 50)).isGreaterThan(190);
        assertThat(brightness(drawn, 80, 50)).isLessThan(90);
    }

    @Test
    void the_region_is_outlined() throws IOException {
        BufferedImage drawn = draw(window(Preprocessing.UNIT), Look.MASK, 100, 100);

        boolean yellow = false;
        for (int x = 60; x < 100; x++) {
            Color colour = new Color(drawn.getRGB(x, 80));
            yellow |= colour.getRed() > colour.getBlue() + 80;
        }
        assertThat(yellow).isTrue();
    }

    @Test
    void heat_is_brightest_where_the_filter_fires_most() throws IOException {
        BufferedImage drawn = draw(window(Preprocessing.UNIT), Look.HEAT, 100, 100);

        assertThat(brightness(drawn, 20, 50)).isGreaterThan(brightness(drawn, 150, 50));
    }

    @Test
    void only_what_the_network_saw_is_shown() throws IOException {
        BufferedImage cut = draw(window(Preprocessing.UNIT), Look.PLAIN, 300, 100);
        BufferedImage whole = draw(window(Preprocessing.UNIT.with(Resizing.SQUASH)), Look.PLAIN, 300, 100);

        assertThat(cut.getWidth()).isEqualTo(160);
        assertThat(cut.getHeight()).isEqualTo(160);
        assertThat(whole.getWidth()).isEqualTo(160);
        assertThat(whole.getHeight()).isEqualTo(53);
    }

    @Test
    void a_window_inside_a_larger_resized_picture_is_shown_as_such() throws IOException {
        BufferedImage drawn = draw(window(Preprocessing.UNIT.with(new Resizing.ShortSide(448))), Look.PLAIN, 100, 100);

        assertThat(drawn.getWidth()).isEqualTo(160);
        assertThat(drawn.getHeight()).isEqualTo(160);
    }

    private static PictureWindow window(Preprocessing preprocessing) {
        return new PictureWindow(preprocessing, 224, 224);
    }

    private BufferedImage draw(PictureWindow window, Look look, int width, int height) throws IOException {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = grey.createGraphics();
        graphics.setColor(new Color(200, 200, 200));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        Path file = folder.resolve("grey.png");
        ImageIO.write(grey, "png", file.toFile());
        try (ImageDecoder decoder = new ImageDecoder()) {
            byte[] jpeg = new FilterPicture(window, LEFT_HALF, 1).draw((Picture) decoder.decode(file), look, 160);
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        }
    }

    private static int brightness(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 8 & 0xff;
    }
}
