package org.filterscope.tensor.image;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the orientation in a block of EXIF data. */
final class ExifOrientation {

    private ExifOrientation() {}

    /** Reads bytes from…to, which begin with the TIFF header; upright where they say nothing that can be read. */
    static Orientation read(byte[] bytes, int from, int to) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(Arrays.copyOfRange(bytes, from, to)), metadata);
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        @Nullable Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null ? Orientation.UPRIGHT : Orientation.ofExif(value);
    }
}
