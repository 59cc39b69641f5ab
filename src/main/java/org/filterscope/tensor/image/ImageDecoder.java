package org.filterscope.tensor.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns image files into pictures: JPEG (also progressive, CMYK and turned by EXIF), PNG, WebP, GIF and BMP (the first
 * frame of those that move), told by content and never by name. A decoder keeps its readers, so use one for many files,
 * but from one thread at a time.
 */
public final class ImageDecoder implements AutoCloseable {

    /** The number of pixels above which a picture is refused, where nothing else is said. */
    public static final long DEFAULT_MAX_PIXELS = 100_000_000;

    /** Rows are unpacked whole, so a row may not be as long as a whole picture. */
    private static final int LONGEST_SIDE = 100_000;

    private final long maxPixels;
    private final MemoryGuard guard;
    private final JpegPixels jpeg = new JpegPixels();
    private final OtherPixels others = new OtherPixels();

    /** A decoder that refuses pictures of more than 100 million pixels. */
    public ImageDecoder() {
        this(DEFAULT_MAX_PIXELS);
    }

    /**
     * A decoder with a limit of its own.
     *
     * @param maxPixels a file whose header promises more pixels than this is refused before it is decoded; at least 1
     */
    public ImageDecoder(long maxPixels) {
        this(maxPixels, MemoryGuard.NONE);
    }

    /**
     * A decoder that is one of several at work at the same time.
     *
     * @param maxPixels a file whose header promises more pixels than this is refused before it is decoded; at least 1
     * @param guard bounds the memory of all decoders that share it, as far as they hand pictures to their use
     */
    public ImageDecoder(long maxPixels, MemoryGuard guard) {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("at least one pixel must be allowed, not " + maxPixels);
        }
        this.maxPixels = maxPixels;
        this.guard = guard;
    }

    /**
     * Decodes one file.
     *
     * @return the picture; or, for a file that is broken, empty, cut off, too large, unreadable or no picture at all,
     *     the reason in words
     */
    public DecodedImage decode(Path file) {
        AtomicReference<@Nullable DecodedImage> result = new AtomicReference<>();
        try {
            Optional<BrokenImage> broken = decode(file, result::set);
            return broken.isPresent() ? broken.get() : Objects.requireNonNull(result.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BrokenImage(file, "was not read: the work was interrupted");
        }
    }

    /**
     * Decodes one file and hands the picture to its use while its memory is still accounted for.
     *
     * @return the reason why there was no picture to use, if so
     * @throws InterruptedException when the thread is interrupted while it waits for memory
     */
    public Optional<BrokenImage> decode(Path file, Consumer<Picture> use) throws InterruptedException {
        try {
            readAndUse(file, use);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new BrokenImage(file, reason(e)));
        }
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case BrokenPictureException broken -> broken.reason();
            case NoSuchFileException _ -> "does not exist";
            case AccessDeniedException _ -> "may not be read by this user";
            default -> "could not be read: " + fault.getMessage();
        };
    }

    private void readAndUse(Path file, Consumer<Picture> use) throws IOException, InterruptedException {
        if (Files.isDirectory(file)) {
            throw new BrokenPictureException("is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BrokenPictureException("is no ordinary file");
        }
        long size = Files.size(file);
        // Even 16 bits for each of four channels, not packed at all, need no more than this.
        if (size > Math.min(Integer.MAX_VALUE - 16L, 8 * maxPixels + 10_000_000)) {
            throw new BrokenPictureException("is too large for a picture: " + size / 1_000_000 + " MB");
        }
        try (MemoryGuard.Held _ = guard.holdFile(size)) {
            byte[] bytes = Files.readAllBytes(file);
            PictureHeader header = checkedHeader(bytes);
            try (MemoryGuard.Held _ = guard.holdPixels(header.decodingBytes())) {
                use.accept(decoded(bytes, header));
            }
        }
    }

    private PictureHeader checkedHeader(byte[] bytes) throws IOException {
        PictureHeader header = headerOf(bytes);
        if (header.pixels() > maxPixels) {
            throw new BrokenPictureException("is too large: its header says " + header.width() + "×" + header.height()
                    + ", and at most " + maxPixels + " pixels are allowed");
        }
        if (Math.max(header.width(), header.height()) > LONGEST_SIDE) {
            throw new BrokenPictureException("is too long: its header says " + header.width() + "×" + header.height()
                    + ", and at most " + LONGEST_SIDE + " pixels a side are allowed");
        }
        if (!header.whole()) {
            throw BrokenPictureException.cutOff();
        }
        return header;
    }

    /** A header that points outside its file is met by the array's own bounds. */
    private static PictureHeader headerOf(byte[] bytes) throws IOException {
        try {
            return PictureHeader.read(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw new BrokenPictureException("has a damaged header", e);
        }
    }

    /** The decoders meet damaged content with unchecked exceptions of many kinds, so all of them count as such. */
    private Picture decoded(byte[] bytes, PictureHeader header) throws IOException {
        try {
            return header.format() == PictureFormat.JPEG ? jpeg.decode(bytes) : others.decode(bytes, header);
        } catch (BrokenPictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BrokenPictureException("is damaged inside", e);
        }
    }

    /** Releases the readers. */
    @Override
    public void close() {
        jpeg.close();
        others.close();
    }
}
