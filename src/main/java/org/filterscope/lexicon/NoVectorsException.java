package org.filterscope.lexicon;

import java.io.IOException;

/** A stream was read to its end and held no vector; the message is the first fault in words, or empty. */
final class NoVectorsException extends IOException {

    NoVectorsException(String firstFault) {
        super(firstFault);
    }

    String firstFault() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
