package org.filterscope.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.filterscope.tensor.Sha256;

/** A style sheet that stands within a report. */
record InlineStyle(String text) {

    InlineStyle {
        if (text.chars().anyMatch(each -> each == '<' || each == '>' || each == '&')) {
            throw new IllegalStateException("a style sheet within a page cannot hold characters that are escaped");
        }
    }

    /** Reads one of this room. */
    static InlineStyle of(String name) {
        try (InputStream stream = Objects.requireNonNull(InlineStyle.class.getResourceAsStream(name))) {
            return new InlineStyle(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a Content-Security-Policy names it. */
    String source() {
        MessageDigest digest = Sha256.start();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest.digest()) + "'";
    }
}
