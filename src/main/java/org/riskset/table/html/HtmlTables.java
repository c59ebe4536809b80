package org.riskset.table.html;

import java.util.List;
import java.util.Locale;
import org.riskset.table.SummaryTable;
import org.riskset.wording.SpreadsheetText;

/// Tables as one HTML page; also what word processors take from the clipboard.
public final class HtmlTables {
    private static final String STYLE = "<style>table{border-collapse:collapse;font:9pt Arial,sans-serif}"
            + "th{border-top:1pt solid #000;border-bottom:1pt solid #000;text-align:right;padding:2pt 6pt}"
            + "td{text-align:right;padding:1pt 6pt;white-space:nowrap}th:first-child,td:first-child{text-align:left;white-space:normal}tr.section td:first-child,tr.variable td:first-child{white-space:nowrap}"
            + "tr:last-child td{border-bottom:1pt solid #000}tr.level td:first-child{padding-left:14pt}"
            + "tr.variable td{font-weight:bold}tr.section td{font-weight:bold;font-style:italic;padding-top:6pt}p{font:8pt Arial,sans-serif}h2{font:bold 10pt Arial,sans-serif}</style>";

    private HtmlTables() {}

    /// The page as text.
    public static String page(List<SummaryTable> tables) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
        html.append(escaped(tables.stream().map(SummaryTable::name).reduce((a, b) -> a + ", " + b).orElse("")));
        html.append("</title>").append(STYLE).append("</head><body>\n");
        tables.forEach(table -> append(html, table));
        return html.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder html, SummaryTable table) {
        html.append("<h2>").append(escaped(table.title())).append("</h2>\n").append(fragment(table));
    }

    /// Rules of style the tables are set by.
    public static String style() {
        return STYLE;
    }

    /// The table's grid and footnotes, without its title.
    public static String fragment(SummaryTable table) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        table.heads().forEach(head -> html.append("<th>").append(escaped(head)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (SummaryTable.Row row : table.rows()) {
            html.append("<tr class=\"")
                    .append(row.kind().name().toLowerCase(Locale.ROOT))
                    .append("\">");
            row.cells().forEach(cell -> html.append("<td>")
                    .append(escaped(cell.text()))
                    .append(raised(cell.mark()))
                    .append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n<p>")
                .append(escaped(String.join(" ", table.footnotes())));
        table.marked().forEach(note -> html.append(" ").append(raised(note.mark())).append(escaped(note.text())));
        return html.append("</p>\n").toString();
    }

    private static String raised(String mark) {
        return mark.isEmpty() ? "" : "<sup>" + escaped(mark) + "</sup>";
    }

    /// Text as HTML shows it. A spreadsheet that opens the page does not take it for a formula.
    public static String escaped(String text) {
        return SpreadsheetText.harmless(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
