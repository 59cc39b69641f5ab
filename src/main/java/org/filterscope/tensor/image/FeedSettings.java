package org.filterscope.tensor.image;

import org.filterscope.refusal.RefusedException;

/**
 * How images are loaded ahead of a network.
 *
 * @param batchSize images of a batch, at least 1
 * @param threads decoding threads, at least 1
 * @param batchesAhead batches being filled or waiting while the consumer works on another, at least 1
 * @param maxPixels a picture whose header promises more is refused before it is decoded
 * @param decodingBytes bound on the decoded pixels held by all threads together; a picture larger than this goes alone
 */
public record FeedSettings(int batchSize, int threads, int batchesAhead, long maxPixels, long decodingBytes) {

    /**
     * Checks the numbers.
     *
     * @throws RefusedException when one is out of range
     */
    public FeedSettings {
        if (batchSize < 1 || threads < 1 || batchesAhead < 1 || maxPixels < 1 || decodingBytes < 1) {
            throw new RefusedException(
                    "Images are loaded by at least one thread, in batches of at least one image of at"
                            + " least one pixel; give numbers above 0.");
        }
    }

    /** Batches of 32, a thread for each processor, two batches ahead, 100 million pixels, 256 MB of decoded pixels. */
    public static FeedSettings defaults() {
        return new FeedSettings(
                32, Runtime.getRuntime().availableProcessors(), 2, ImageDecoder.DEFAULT_MAX_PIXELS, 256L << 20);
    }

    public FeedSettings withBatchSize(int images) {
        return new FeedSettings(images, threads, batchesAhead, maxPixels, decodingBytes);
    }

    public FeedSettings withThreads(int number) {
        return new FeedSettings(batchSize, number, batchesAhead, maxPixels, decodingBytes);
    }

    public FeedSettings withBatchesAhead(int batches) {
        return new FeedSettings(batchSize, threads, batches, maxPixels, decodingBytes);
    }

    public FeedSettings withMaxPixels(long pixels) {
        return new FeedSettings(batchSize, threads, batchesAhead, pixels, decodingBytes);
    }

    public FeedSettings withDecodingBytes(long bytes) {
        return new FeedSettings(batchSize, threads, batchesAhead, maxPixels, bytes);
    }
}
