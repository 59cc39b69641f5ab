package org.filterscope.explanation.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Writes a reading as a file: eight letters {@code FSREADNG} and the version of the form; the head; image after image in the
 * order of their numbers; the number and the place of each; and, as the last 8 bytes, where that list begins. Head, images and
 * list each begin with the number of their bytes and end with their CRC-32C, so that each is checked when it is read, and no
 * other one has to be.
 */
final class ReadingWriter implements AutoCloseable {

    static final long MAGIC = 0x46535245_41444e47L;
    static final int VERSION = 1;

    private final DataOutputStream out;
    private final ByteArrayOutputStream listed = new ByteArrayOutputStream();
    private final DataOutputStream list = new DataOutputStream(listed);
    private long at;
    private long last = Long.MIN_VALUE;

    /** An image as it is written. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as they are, never compared
    record Encoded(int number, byte[] bytes) {

        static Encoded of(ReadImage image) {
            return new Encoded(image.number(), ImageRecord.write(image));
        }
    }

    ReadingWriter(Path file, ReadingHead head) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        at = Long.BYTES + Integer.BYTES;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head.write(new DataOutputStream(bytes));
        block(bytes.toByteArray());
    }

    /** Adds an image, whose number is above those before it. */
    void add(Encoded image) throws IOException {
        if (image.number() <= last) {
            throw new IllegalArgumentException("image " + image.number() + " comes after " + last);
        }
        last = image.number();
        list.writeInt(image.number());
        list.writeLong(at);
        block(image.bytes());
    }

    private void block(byte[] bytes) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt((int) sum.getValue());
        at += 2L * Integer.BYTES + bytes.length;
    }

    /** Writes the rest; a file that was not finished is none. */
    void finish() throws IOException {
        long begin = at;
        block(listed.toByteArray());
        out.writeLong(begin);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
