package org.riskset.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.svg.SvgPainter;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportPiece;
import org.riskset.table.html.HtmlTables;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// A report as one web page, its figures drawn in it as vectors.
public final class HtmlReport {
    private static final String STYLE = "<style>body{max-width:174mm;margin:12mm auto;font:10pt/1.5 Arial,sans-serif;"
            + "color:#1f2328}h1{font-size:16pt}h2{font-size:13pt}figure{margin:16pt 0}figcaption{font-size:9pt}"
            + "figure svg{max-width:100%;height:auto}table{width:100%}.wide{overflow-x:auto}</style>";

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
            case ReportPiece.Paragraph paragraph -> element(html, "p style=\"font-size:10pt\"", paragraph.passage().text());
            case ReportPiece.Figure figure -> {
                ByteArrayOutputStream svg = new ByteArrayOutputStream();
                new SvgPainter(false, "figure-" + figure.number() + "-").write(figure.drawing(), provenance, svg);
                html.append("<figure>\n").append(withoutProlog(svg.toString(StandardCharsets.UTF_8))).append("<figcaption>");
                caption(html, messages.text("report.part.figure", figure.number()), figure.legend().text());
                html.append("</figcaption></figure>\n");
            }
            case ReportPiece.Table table -> {
                html.append("<p style=\"font-size:9pt\">");
                caption(html, table.label(messages), table.title());
                html.append("</p>\n").append("<div class=\"wide\">").append(HtmlTables.fragment(table.table())).append("</div>\n");
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
