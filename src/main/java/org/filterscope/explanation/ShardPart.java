package org.filterscope.explanation;

import java.io.IOException;
import java.io.OutputStream;

/** What was found in a range of images, ready to be kept until all ranges are done. */
public interface ShardPart {

    /**
     * Writes the part; the stream stays open.
     *
     * @param work the hash of the inputs that it was made from
     */
    void write(OutputStream to, String work) throws IOException;
}
