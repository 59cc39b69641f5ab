package org.filterscope.report;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.filterscope.page.Markup;

/** What a PDF says about itself in XMP: the same as in its older dictionary, and to which standards it holds. */
final class PdfMetadata {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private PdfMetadata() {}

    static byte[] of(AuditReport report) {
        Markup markup = Markup.plain();
        String date = DateTimeFormatter.ISO_INSTANT.format(report.date().truncatedTo(ChronoUnit.SECONDS));
        markup.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/").open("rdf:RDF", "xmlns:rdf", RDF);
        description(markup, "pdfaid", "http://www.aiim.org/pdfa/ns/id/")
                .element("pdfaid:part", "3")
                .element("pdfaid:conformance", "A")
                .end();
        description(markup, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/")
                .element("pdfuaid:part", "1")
                .end();
        description(markup, "dc", "http://purl.org/dc/elements/1.1/")
                .element("dc:format", "application/pdf")
                .open("dc:title")
                .open("rdf:Alt")
                .element("rdf:li", PdfFinish.title(report), "xml:lang", "x-default")
                .end()
                .end()
                .open("dc:language")
                .open("rdf:Bag")
                .element("rdf:li", "en")
                .end()
                .end()
                .end();
        description(markup, "xmp", "http://ns.adobe.com/xap/1.0/")
                .element("xmp:CreateDate", date)
                .element("xmp:ModifyDate", date)
                .element("xmp:MetadataDate", date)
                .element("xmp:CreatorTool", "Filterscope")
                .end();
        description(markup, "pdf", "http://ns.adobe.com/pdf/1.3/")
                .element("pdf:Producer", "Filterscope")
                .element("pdf:Keywords", ReportMark.of(report).text())
                .end();
        universal(markup);
        markup.end().end();
        return ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + markup.finish()
                        + "\n<?xpacket end=\"r\"?>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Markup description(Markup markup, String prefix, String namespace) {
        return markup.open("rdf:Description", "xmlns:" + prefix, namespace, "rdf:about", "");
    }

    /** PDF/A knows nothing of PDF/UA, so the property that names the latter has to be explained. */
    private static void universal(Markup markup) {
        markup.open(
                        "rdf:Description",
                        "xmlns:pdfaExtension",
                        "http://www.aiim.org/pdfa/ns/extension/",
                        "xmlns:pdfaSchema",
                        "http://www.aiim.org/pdfa/ns/schema#",
                        "xmlns:pdfaProperty",
                        "http://www.aiim.org/pdfa/ns/property#",
                        "rdf:about",
                        "")
                .open("pdfaExtension:schemas")
                .open("rdf:Bag")
                .open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaSchema:schema", "PDF/UA identification schema")
                .element("pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/")
                .element("pdfaSchema:prefix", "pdfuaid")
                .open("pdfaSchema:property")
                .open("rdf:Seq")
                .open("rdf:li", "rdf:parseType", "Resource")
                .element("pdfaProperty:name", "part")
                .element("pdfaProperty:valueType", "Integer")
                .element("pdfaProperty:category", "internal")
                .element("pdfaProperty:description", "Part of ISO 14289 to which the file holds")
                .end()
                .end()
                .end()
                .end()
                .end()
                .end()
                .end();
    }
}
