package org.riskset.ui.report;

import java.util.ArrayList;
import java.util.List;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportPiece;
import org.riskset.wording.Messages;

/// The words of a report for the clipboard: headings, paragraphs and legends, without figures and tables.
final class ReportPlainText {
    private ReportPlainText() {}

    static String of(ReportDocument document, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (ReportPiece piece : document.pieces()) {
            switch (piece) {
                case ReportPiece.Heading heading -> lines.add(heading.text());
                case ReportPiece.Paragraph paragraph -> lines.add(paragraph.passage().text());
                case ReportPiece.Figure figure ->
                    lines.add(messages.text("report.part.figure", figure.number()) + ". "
                            + figure.legend().text());
                case ReportPiece.Table table -> lines.add(table.label(messages) + ". " + table.title());
            }
        }
        return String.join("\n\n", lines) + "\n";
    }
}
