package org.filterscope.explanation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What came of the annotations of images.
 *
 * @param images images that were read
 * @param notFinite images on which the layer's activations were not finite numbers
 * @param crowds annotations of groups that were not told apart
 * @param misplaced annotations drawn on a picture of another size than the file's
 * @param outside objects that the cut to the network's input left nothing of
 */
record SampleCounts(int images, int notFinite, int crowds, int misplaced, int outside) {

    SampleCounts plus(SampleCounts other) {
        return new SampleCounts(
                images + other.images,
                notFinite + other.notFinite,
                crowds + other.crowds,
                misplaced + other.misplaced,
                outside + other.outside);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(images);
        out.writeInt(notFinite);
        out.writeInt(crowds);
        out.writeInt(misplaced);
        out.writeInt(outside);
    }

    static SampleCounts read(DataInputStream in) throws IOException {
        return new SampleCounts(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }
}
