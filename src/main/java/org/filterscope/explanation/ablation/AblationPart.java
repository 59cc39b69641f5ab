package org.filterscope.explanation.ablation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.filterscope.explanation.ShardPart;
import org.filterscope.lavise.SealedStream;

/**
 * What was measured on a part of the images. Parts merge in any order to the same whole.
 *
 * @param cases in the order of the images
 * @param leftOut how many images gave no picture, or for how many the network answered no numbers
 */
record AblationPart(List<AblationCase> cases, int leftOut) implements ShardPart {

    static final AblationPart NOTHING = new AblationPart(List.of(), 0);

    private static final String KIND = "part of an ablation";
    private static final int VERSION = 1;

    AblationPart {
        cases = cases.stream()
                .sorted(Comparator.comparingInt(AblationCase::image).thenComparingInt(AblationCase::group))
                .toList();
    }

    AblationPart merge(AblationPart other) {
        List<AblationCase> all = new ArrayList<>(cases);
        all.addAll(other.cases);
        return new AblationPart(all, leftOut + other.leftOut);
    }

    @Override
    public void write(OutputStream to, String work) throws IOException {
        SealedStream.write(to, KIND, VERSION, out -> {
            out.writeUTF(work);
            out.writeInt(leftOut);
            out.writeInt(cases.size());
            for (AblationCase each : cases) {
                each.write(out);
            }
        });
    }

    static AblationPart read(InputStream from, String work) throws IOException {
        return SealedStream.read(from, KIND, VERSION, in -> {
            if (!in.readUTF().equals(work)) {
                throw new IllegalArgumentException("it is a part of other work");
            }
            int leftOut = in.readInt();
            List<AblationCase> cases = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                cases.add(AblationCase.read(in));
            }
            return new AblationPart(cases, leftOut);
        });
    }
}
