package org.riskset.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportPiece;
import org.riskset.table.docx.WordTables;
import org.riskset.table.html.HtmlTables;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// A report as one web page, its figures drawn in it as vectors.
public final class HtmlReport {
    /// Always dark on white, as the figures are. On paper a caption stays with what it names, rows and figures are whole, a
    /// table that goes on has its head again, and what [WordTables#needsLandscape] finds too wide lies on its side.
    private static final String STYLE = """
            <style>
            :root{color-scheme:light}
            body{max-width:174mm;margin:12mm auto;padding:0 5mm;background:#fff;color:#1f2328;font:10pt/1.5 Arial,sans-serif}
            h1{font-size:16pt}h2{font-size:13pt}p.text{font-size:10pt}p.caption{font-size:9pt}
            figure{margin:16pt 0}figcaption{font-size:9pt}figure svg{max-width:100%;height:auto}
            .wide{width:max-content;min-width:100%;max-width:calc(100vw - 12mm);position:relative;left:50%;
            transform:translateX(-50%);overflow-x:auto}
            .wide p{width:0;min-width:100%}
            .wide table{width:100%}.wide td:first-child{min-width:9em}.wide th{max-width:8em}
            @media(max-width:190mm){.wide th,.wide td{font-size:8pt;padding-left:3pt;padding-right:3pt}}
            h2,p.caption,thead,tr.variable,tr.section{break-after:avoid}figure,tr{break-inside:avoid}p{orphans:3;widows:3}
            @page{size:A4;margin:18mm}@page sideways{size:A4 landscape}
            @media print{body{max-width:none;margin:0;padding:0}
            .wide{width:auto;max-width:none;left:0;transform:none;overflow:visible}
            .sideways{page:sideways}
            .sideways table,.sideways th,.sideways td{font-size:8pt;padding-left:3pt;padding-right:3pt}}
            </style>""";

    private HtmlReport() {}

    /// The page as text.
    ///
    /// @throws IOException if a figure cannot be drawn
    public static String page(ReportDocument report, Provenance provenance, Messages messages) throws IOException {
        String language = messages.language() == Language.VIETNAMESE ? "vi" : "en";
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"><title>" + HtmlTables.escaped(report.title()) + "</title>"
                + HtmlTables.style() + STYLE + "</head><body>\n<h1>" + HtmlTables.escaped(report.title()) + "</h1>\n");
        for (ReportPiece piece : report.pieces()) {
            add(html, piece, provenance, messages);
        }
        html.append("<h2>").append(HtmlTables.escaped(messages.text("report.list.figures"))).append("</h2>\n<ul>");
        report.contents("report.figure", messages).forEach(entry -> item(html, entry));
        report.contents("report.table", messages).forEach(entry -> item(html, entry));
        return html.append("</ul>\n</body></html>\n").toString();
    }

    private static void item(StringBuilder html, String entry) {
        html.append("<li>").append(HtmlTables.escaped(entry)).append("</li>");
    }

    private static void add(StringBuilder html, ReportPiece piece, Provenance provenance, Messages messages)
            throws IOException {
        switch (piece) {
            case ReportPiece.Heading heading -> element(html, "h2", heading.text());
            case ReportPiece.Paragraph paragraph -> element(html, "p class=\"text\"", paragraph.passage().text());
            case ReportPiece.Figure figure -> {
                ByteArrayOutputStream svg = new ByteArrayOutputStream();
                new SvgPainter(false, "figure-" + figure.number() + "-").write(figure.drawing(), provenance, svg);
                html.append("<figure>\n").append(withoutProlog(svg.toString(StandardCharsets.UTF_8))).append("<figcaption>");
                caption(html, messages.text("report.part.figure", figure.number()), figure.legend().text());
                html.append("</figcaption></figure>\n");
            }
            case ReportPiece.Table table -> {
                boolean sideways = WordTables.needsLandscape(table.table());
                html.append(sideways ? "<div class=\"sideways\">" : "<div>").append("<p class=\"caption\">");
                caption(html, table.label(messages), table.title());
                html.append("</p>\n").append("<div class=\"wide\">").append(HtmlTables.fragment(table.table())).append("</div></div>\n");
            }
        }
    }

    private static void caption(StringBuilder html, String name, String text) {
        html.append("<b>").append(HtmlTables.escaped(name)).append(".</b> ").append(HtmlTables.escaped(text));
    }

    private static void element(StringBuilder html, String tag, String text) {
        html.append('<').append(tag).append('>').append(HtmlTables.escaped(text));
        html.append("</").append(tag.split(" ")[0]).append(">\n");
    }

    private static String withoutProlog(String svg) {
        return svg.substring(svg.indexOf("<svg"));
    }
}
