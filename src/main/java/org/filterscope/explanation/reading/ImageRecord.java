package org.filterscope.explanation.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * One read image as bytes, deflated: its number, the number of sayings, and of each the filter, the strength, the number of
 * words, the words, the cosines in steps of 1/32767, the region's level, and H × W levels.
 */
final class ImageRecord {

    private static final float COSINE_STEPS = Short.MAX_VALUE;

    private ImageRecord() {}

    /** For good: half as large again without deflating, but grids of activations hardly get smaller for more effort. */
    static byte[] write(ReadImage image) {
        return write(image, Deflater.BEST_SPEED);
    }

    /** For the moment. */
    static byte[] writeFast(ReadImage image) {
        return write(image, Deflater.NO_COMPRESSION);
    }

    private static byte[] write(ReadImage image, int effort) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(effort);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeInt(image.number());
            out.writeByte(image.sayings().size());
            for (ReadImage.Saying saying : image.sayings()) {
                write(out, saying);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all that is written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ReadImage.Saying saying) throws IOException {
        out.writeInt(saying.filter());
        out.writeFloat((float) saying.strength());
        out.writeByte(saying.words().length);
        for (int word : saying.words()) {
            out.writeInt(word);
        }
        for (float cosine : saying.cosines()) {
            out.writeShort(Math.round(cosine * COSINE_STEPS));
        }
        out.writeShort(saying.region());
        out.write(saying.grid());
    }

    /**
     * Reads an image back.
     *
     * @param positions H × W
     * @throws IOException when these are not the bytes of an image
     */
    static ReadImage read(byte[] bytes, int positions) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int number = in.readInt();
            int count = in.readUnsignedByte();
            List<ReadImage.Saying> sayings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sayings.add(readSaying(in, positions));
            }
            return new ReadImage(number, sayings);
        }
    }

    private static ReadImage.Saying readSaying(DataInputStream in, int positions) throws IOException {
        int filter = in.readInt();
        float strength = in.readFloat();
        int[] words = new int[in.readUnsignedByte()];
        float[] cosines = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readInt();
        }
        for (int i = 0; i < words.length; i++) {
            cosines[i] = in.readShort() / COSINE_STEPS;
        }
        int region = in.readShort();
        byte[] grid = in.readNBytes(positions);
        if (grid.length < positions) {
            throw new EOFException("cut off");
        }
        return new ReadImage.Saying(filter, strength, words, cosines, grid, region);
    }
}
