package org.filterscope.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes text that is HTML and XML at once. What is given as text or as an attribute never becomes an element, and characters
 * that XML cannot hold become question marks.
 */
final class Markup {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    private Markup() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
    }

    /** Begins a page. */
    static Markup page() {
        Markup markup = new Markup();
        try {
            markup.writer.writeDTD("<!DOCTYPE html>\n");
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return markup;
    }

    /** Begins something that is no page. */
    static Markup plain() {
        return new Markup();
    }

    /** Begins an element with attributes, given as names and values in turn. */
    Markup open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element that can have no content. */
    Markup empty(String name, String... attributes) {
        try {
            writer.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** An element with a text. */
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).end();
    }

    Markup text(String text) {
        try {
            writer.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Ends the element begun last. */
    Markup end() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** All that was written, after every element has ended. */
    String finish() {
        try {
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw unwritten(e);
        }
        return out.toString();
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
        return new UncheckedIOException(new IOException("the report cannot be written", e));
    }
}
