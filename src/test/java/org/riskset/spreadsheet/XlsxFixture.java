package org.riskset.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An xlsx workbook written part by part, for what no ordinary writer would write.
final class XlsxFixture {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /// A workbook of one sheet named Patients, with date style 1 and shared texts `alpha`, `beta`.
    static XlsxFixture withRows(String rows) {
        return of(TRANSITIONAL, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "", rows);
    }

    static XlsxFixture strictWithRows(String rows) {
        return of(STRICT, "http://purl.oclc.org/ooxml/spreadsheetml/main", "", rows);
    }

    static XlsxFixture from1904WithRows(String rows) {
        return of(TRANSITIONAL, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "<workbookPr date1904=\"1\"/>", rows);
    }

    private static XlsxFixture of(String relations, String main, String properties, String rows) {
        XlsxFixture fixture = new XlsxFixture();
        fixture.part("_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + relations + "officeDocument\" Target=\"/book/main.xml\"/></Relationships>");
        fixture.part("book/_rels/main.xml.rels", "<Relationships>"
                + relationship("r1", relations + "worksheet", "pages/one.xml") + relationship("r2", relations + "styles", "looks.xml")
                + relationship("r3", relations + "sharedStrings", "../texts.xml") + "</Relationships>");
        fixture.part("book/main.xml", "<x:workbook xmlns:x=\"" + main + "\" xmlns:r=\"" + relations + "\">" + properties
                + "<x:sheets><x:sheet name=\"Patients &amp; controls\" sheetId=\"7\" r:id=\"r1\"/></x:sheets></x:workbook>");
        fixture.part("book/looks.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd\\ mmmm\\ yyyy\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"[h]:mm:ss\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>");
        fixture.part("texts.xml", "<sst><si><t>alpha</t></si><si><r><t>be</t></r><r><t>ta</t></r><rPh><t>noise</t></rPh></si></sst>");
        return fixture.part("book/pages/one.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n<worksheet xmlns=\"" + main
                + "\"><dimension ref=\"A1:ZZ999999\"/><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    XlsxFixture part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    XlsxFixture without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
