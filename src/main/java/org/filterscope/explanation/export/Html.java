package org.filterscope.explanation.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an HTML file whose every text is escaped by what writes it, and which nothing can make ask for anything. */
final class Html implements AutoCloseable {

    private static final String STYLE = style();

    private final XMLStreamWriter writer;

    private Html(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** Begins a file; what is opened next is in its body. */
    static Html begin(OutputStream stream, String title) {
        try {
            Html html = new Html(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name()));
            html.writer.writeDTD("<!DOCTYPE html>\n");
            return html.open("html", "lang", "en")
                    .open("head")
                    .empty("meta", "charset", "utf-8")
                    .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                    .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                    .empty("meta", "name", "color-scheme", "content", "light dark")
                    .empty("meta", "name", "referrer", "content", "no-referrer")
                    .element("title", title + " · Filterscope")
                    .element("style", STYLE)
                    .end()
                    .open("body");
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    private static String policy() {
        return "default-src 'none'; img-src data:; style-src 'sha256-" + hash()
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(Html.class.getResourceAsStream("filter-page.css"))) {
            String style = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (style.chars().anyMatch(each -> each == '<' || each == '>' || each == '&')) {
                throw new IllegalStateException("a style sheet within a page cannot hold characters that are escaped");
            }
            return style;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an element with attributes, given as names and values in turn. */
    Html open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element that can have no content. */
    Html empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element with a text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).end();
    }

    Html text(String text) {
        try {
            writer.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Ends the element begun last. */
    Html end() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Ends the file; the stream stays open. */
    @Override
    public void close() throws IOException {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the page cannot be written", e);
        }
    }

    private static UncheckedIOException unwritten(XMLStreamException e) {
        return new UncheckedIOException(new IOException("the page cannot be written", e));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
