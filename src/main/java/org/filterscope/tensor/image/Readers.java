package org.filterscope.tensor.image;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Finds the image readers by who made them: which one is asked first for a format depends on the class path. */
final class Readers {

    private Readers() {}

    static ImageReader ofJdk(String format) {
        return madeBy("com.sun.imageio.", format);
    }

    static ImageReader ofTwelveMonkeys(String format) {
        return madeBy("com.twelvemonkeys.", format);
    }

    private static ImageReader madeBy(String packagePrefix, String format) {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(packagePrefix)) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader of " + format + " from " + packagePrefix + " on the class path");
    }
}
