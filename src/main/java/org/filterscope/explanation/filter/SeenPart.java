package org.filterscope.explanation.filter;

import java.util.List;
import org.filterscope.explanation.ExplanationDetails;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.image.Placement;
import org.filterscope.tensor.image.Preprocessing;

/**
 * The part of pictures that a network saw.
 *
 * @param preprocessing how pictures were prepared
 * @param input what the network wants
 */
record SeenPart(Preprocessing preprocessing, InputShape input) {

    private static final int COLOURS = 3;

    static SeenPart of(ExplanationDetails details) {
        return new SeenPart(
                Preprocessing.parse(details.preprocessing()),
                new InputShape(details.inputHeight(), details.inputWidth(), COLOURS, InputShape.Layout.NHWC));
    }

    /** Left, top, width and height of it, as shares of a picture. */
    List<Double> in(int width, int height) {
        Placement placed = Placement.of(width, height, preprocessing, input);
        return List.of(
                (double) placed.cropLeft() / placed.resizedWidth(),
                (double) placed.cropTop() / placed.resizedHeight(),
                (double) placed.inputWidth() / placed.resizedWidth(),
                (double) placed.inputHeight() / placed.resizedHeight());
    }
}
