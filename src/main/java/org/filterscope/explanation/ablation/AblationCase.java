package org.filterscope.explanation.ablation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One image as an example of one group, under each condition: undisturbed, with the chosen filters off, and with each draw of
 * random filters off.
 *
 * @param image the image's place in the list of images
 * @param group the category's place among the matched ones, or the class that the undisturbed model saw
 * @param outcomes in the order of the conditions
 */
record AblationCase(int image, int group, List<Outcome> outcomes) {

    AblationCase {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What the network answered.
     *
     * @param right whether its first answer was right
     * @param probability that it gave to the right answers together
     */
    record Outcome(boolean right, float probability) {}

    void write(DataOutputStream out) throws IOException {
        out.writeInt(image);
        out.writeInt(group);
        out.writeInt(outcomes.size());
        for (Outcome outcome : outcomes) {
            out.writeBoolean(outcome.right());
            out.writeFloat(outcome.probability());
        }
    }

    static AblationCase read(DataInputStream in) throws IOException {
        int image = in.readInt();
        int group = in.readInt();
        List<Outcome> outcomes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            outcomes.add(new Outcome(in.readBoolean(), in.readFloat()));
        }
        return new AblationCase(image, group, outcomes);
    }
}
