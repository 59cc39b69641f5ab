package org.filterscope.explanation.overlap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.filterscope.explanation.ShardPart;
import org.filterscope.lavise.SealedStream;

/** What was counted on a part of the images. */
record OverlapPart(OverlapCounts counts) implements ShardPart {

    private static final String KIND = "part of an overlap";
    private static final int VERSION = 1;

    @Override
    public void write(OutputStream to, String work) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            out.writeUTF(work);
            counts.write(out);
        });
    }

    static OverlapPart read(InputStream from, String work) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            if (!in.readUTF().equals(work)) {
                throw new IllegalArgumentException("it is a part of other work");
            }
            return new OverlapPart(OverlapCounts.read(in));
        });
    }
}
