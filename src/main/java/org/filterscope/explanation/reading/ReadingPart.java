package org.filterscope.explanation.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.explanation.ShardPart;
import org.filterscope.lavise.SealedStream;

/**
 * What was read of a part of the images.
 *
 * @param height H of the layer's feature maps, 0 where no image was read
 * @param width W of them
 * @param unread images that gave no picture or no finite activations
 * @param images the others in order, their words as places in the lexicon
 */
record ReadingPart(int height, int width, int unread, List<ReadImage> images) implements ShardPart {

    private static final String KIND = "part of a reading";
    private static final int VERSION = 1;

    ReadingPart {
        images = List.copyOf(images);
    }

    @Override
    public void write(OutputStream to, String work) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            out.writeUTF(work);
            out.writeInt(height);
            out.writeInt(width);
            out.writeInt(unread);
            out.writeInt(images.size());
            for (ReadImage image : images) {
                byte[] bytes = ImageRecord.writeFast(image);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        });
    }

    /**
     * Reads a part back.
     *
     * @param work the hash of the inputs that it has to be made from
     * @throws org.filterscope.refusal.RefusedException when it is damaged, or no part of this work
     */
    static ReadingPart read(InputStream from, String work) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            if (!in.readUTF().equals(work)) {
                throw new IllegalArgumentException("it is a part of other work");
            }
            int height = in.readInt();
            int width = in.readInt();
            int unread = in.readInt();
            List<ReadImage> images = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                int length = in.readInt();
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    throw new EOFException("cut off");
                }
                images.add(ImageRecord.read(bytes, height * width));
            }
            return new ReadingPart(height, width, unread, images);
        });
    }
}
