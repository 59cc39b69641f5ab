package org.filterscope.explanation.export;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A file that is saved, not shown: what it holds never runs as a page of this server.
 *
 * @param name what the file is called
 * @param type what it is
 */
public record Attachment(String name, MediaType type) {

    /** Says in the head of an answer what comes. */
    public void announce(HttpServletResponse response) {
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    String disposition() {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-"), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
