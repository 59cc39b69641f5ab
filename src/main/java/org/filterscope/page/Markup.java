package org.filterscope.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes text that is HTML and XML at once. What is given as text or as an attribute never becomes an element, and characters
 * that XML cannot hold become question marks.
 */
public final class Markup implements AutoCloseable {

    private final Writer out;
    private final XMLStreamWriter writer;

    private Markup(Writer out) {
        this.out = out;
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /** Begins a page in memory. */
    public static Markup page() {
        return page(new StringWriter());
    }

    /** Begins a page that is written while it is made, so that little of it is in memory; the stream stays open. */
    public static Markup page(OutputStream stream) {
        return page(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private static Markup page(Writer out) {
        Markup markup = new Markup(out);
        try {
            markup.writer.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return markup;
    }

    /** Begins something in memory that is no page. */
    public static Markup plain() {
        return new Markup(new StringWriter());
    }

    /** Begins an element with attributes, given as names and values in turn. */
    public Markup open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element that can have no content. */
    public Markup empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element with a text. */
    public Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).end();
    }

    /** A text within the element begun last. */
    public Markup text(String text) {
        try {
            writer.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Ends the element begun last. */
    public Markup end() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Ends every element, and gives all that was written in memory. */
    public String finish() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Ends every element. */
    @Override
    public void close() throws IOException {
        try {
            writer.writeEndDocument();
            writer.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the page cannot be written", e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(isPlain(point) ? point : '?'));
        return clean.toString();
    }

    private static boolean isPlain(int point) {
        return (point >= 0x20 && point < 0x7f)
                || point == '\t'
                || point == '\n'
                || (point >= 0xa0 && point < 0xd800)
                || (point >= 0xe000 && point < 0xfffe)
                || point >= 0x10000;
    }

    private static UncheckedIOException unwritten(XMLStreamException e) {
        return new UncheckedIOException(new IOException("the page cannot be written", e));
    }
}
