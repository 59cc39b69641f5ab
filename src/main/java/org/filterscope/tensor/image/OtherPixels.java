package org.filterscope.tensor.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageReader;

/** Decodes PNG, WebP, GIF and BMP. */
final class OtherPixels implements AutoCloseable {

    private final Map<PictureFormat, ImageReader> readers = new EnumMap<>(PictureFormat.class);

    Picture decode(byte[] bytes, PictureHeader header) throws IOException {
        ImageReader reader = readers.computeIfAbsent(header.format(), OtherPixels::reader);
        try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(bytes)) {
            reader.setInput(input, true, true);
            Picture frame = Flattened.picture(reader.read(0), header.orientation());
            return header.format() == PictureFormat.GIF ? onScreen(frame, GifFrame.read(bytes)) : frame;
        } finally {
            reader.setInput(null);
        }
    }

    private static ImageReader reader(PictureFormat format) {
        return switch (format) {
            case PNG -> Readers.ofJdk("png");
            case GIF -> Readers.ofJdk("gif");
            case BMP -> Readers.ofJdk("bmp");
            case WEBP -> Readers.ofTwelveMonkeys("webp");
            case JPEG -> throw new IllegalArgumentException("JPEG has readers of its own");
        };
    }

    /** The first frame may cover a part of the screen only, and may reach beyond it. */
    private static Picture onScreen(Picture frame, GifFrame place) {
        if (place.left() == 0
                && place.top() == 0
                && place.screenWidth() == frame.width()
                && place.screenHeight() == frame.height()) {
            return frame;
        }
        byte[] screen = new byte[place.screenWidth() * place.screenHeight() * 3];
        Arrays.fill(screen, (byte) 0xff);
        int columns = Math.min(frame.width(), place.screenWidth() - place.left());
        int rows = Math.min(frame.height(), place.screenHeight() - place.top());
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int rgb = frame.rgb(x, y);
                int at = ((y + place.top()) * place.screenWidth() + x + place.left()) * 3;
                screen[at] = (byte) (rgb >> 16);
                screen[at + 1] = (byte) (rgb >> 8);
                screen[at + 2] = (byte) rgb;
            }
        }
        return new Picture(place.screenWidth(), place.screenHeight(), Encoding.RGB, screen, Orientation.UPRIGHT);
    }

    @Override
    public void close() {
        readers.values().forEach(ImageReader::dispose);
    }
}
