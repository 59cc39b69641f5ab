package org.filterscope.tensor.image;

import java.io.IOException;

/** A file that cannot become a picture; the message ends the sentence "the file was left out, because it …". */
final class BrokenPictureException extends IOException {

    private final String reason;

    BrokenPictureException(String reason) {
        super(reason);
        this.reason = reason;
    }

    BrokenPictureException(String reason, Exception cause) {
        super(reason, cause);
        this.reason = reason;
    }

    static BrokenPictureException cutOff() {
        return new BrokenPictureException("is cut off before its end");
    }

    String reason() {
        return reason;
    }
}
