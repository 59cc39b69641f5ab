package org.filterscope.model;

import org.filterscope.tensor.InputShape;

/** The pictures a model takes, in words. */
final class InputText {

    private InputText() {}

    /** Such as {@code 224×224, colour}. */
    static String of(InputShape input) {
        return input.height() + "×" + input.width() + ", " + (input.channels() == 1 ? "grey" : "colour");
    }
}
