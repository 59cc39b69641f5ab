package org.filterscope.dataset.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;

/** Tells browsers what a picture file is, by its first bytes. */
final class ImageType {

    private static final int HEAD = 12;

    private ImageType() {}

    static MediaType of(Path file) {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8")) {
            return MediaType.IMAGE_JPEG;
        }
        if (text.startsWith("\u0089PNG")) {
            return MediaType.IMAGE_PNG;
        }
        if (text.startsWith("GIF8")) {
            return MediaType.IMAGE_GIF;
        }
        if (text.startsWith("RIFF") && text.endsWith("WEBP")) {
            return MediaType.valueOf("image/webp");
        }
        return text.startsWith("BM") ? MediaType.valueOf("image/bmp") : MediaType.APPLICATION_OCTET_STREAM;
    }
}
