package org.filterscope.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.filterscope.lavise.GatheredSamples;
import org.filterscope.lavise.SealedStream;

/**
 * What was read from a part of the reference images. Parts merge in any order to what one pass over all images reads: the
 * samples come in the order of the images.
 *
 * @param seen which images it is of
 * @param counts what came of their annotations
 * @param samples their pooled features
 */
record ReferencePart(SeenImages seen, SampleCounts counts, GatheredSamples samples) implements ShardPart {

    private static final String KIND = "part of a reference set";
    private static final int VERSION = 1;

    /** Adds another part, which is not to be used afterwards; so is this one. */
    ReferencePart merge(ReferencePart other) {
        seen.merge(other.seen);
        samples.merge(other.samples);
        return new ReferencePart(seen, counts.plus(other.counts), samples);
    }

    @Override
    public void write(OutputStream to, String work) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            out.writeUTF(work);
            seen.write(out);
            counts.write(out);
            samples.write(out);
        });
    }

    /**
     * Reads a part back.
     *
     * @param work the hash of the inputs that it has to be made from
     * @throws org.filterscope.refusal.RefusedException when it is damaged, or no part of this work
     */
    static ReferencePart read(InputStream from, String work) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            if (!in.readUTF().equals(work)) {
                throw new IllegalArgumentException("it is a part of other work");
            }
            return new ReferencePart(SeenImages.read(in), SampleCounts.read(in), GatheredSamples.read(in));
        });
    }
}
