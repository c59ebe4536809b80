package org.riskset.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.raster.PngPainter;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportPiece;
import org.riskset.study.ReportPlan;
import org.riskset.table.docx.WordTables;
import org.riskset.wording.Messages;

/// A report as one Word document: heading styles, native tables, figures of 600 dots per inch with a text for readers
/// who cannot see them, and captions whose numbers are fields that Word counts itself.
public final class WordReport {
    private static final double DOTS_PER_INCH = 600;
    private static final double MARGIN_MILLIMETRES = 18;
    private static final double TWENTIETHS_PER_MILLIMETRE = 20 * Drawing.POINTS_PER_MILLIMETRE;

    private final XWPFDocument document;
    private final ReportDocument report;
    private final Provenance provenance;
    private final Messages messages;
    private final WordFields fields = new WordFields();

    private WordReport(XWPFDocument document, ReportDocument report, Provenance provenance, Messages messages) {
        this.document = document;
        this.report = report;
        this.provenance = provenance;
        this.messages = messages;
    }

    /// Writes the report.
    ///
    /// @param provenance what the figures are marked with
    /// @throws IOException if the stream cannot be written
    public static void write(ReportDocument report, Provenance provenance, Messages messages, OutputStream stream)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordReport(document, report, provenance, messages).fill();
            document.write(stream);
        }
    }

    private void fill() throws IOException {
        WordStyles.addTo(document, messages.language());
        setPage();
        document.getProperties().getCoreProperties().setTitle(report.title());
        document.getProperties().getCoreProperties().setCreator(provenance.application());
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        fields.simple(footer, "PAGE", "1");
        styled("Title").createRun().setText(report.title());
        for (ReportPiece piece : report.pieces()) {
            add(piece);
        }
        addContents();
    }

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twentieths(width(report.paper())));
        size.setH(twentieths(height(report.paper())));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = twentieths(MARGIN_MILLIMETRES);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setFooter(twentieths(MARGIN_MILLIMETRES / 2));
        margins.setHeader(twentieths(MARGIN_MILLIMETRES / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static double width(ReportPlan.Paper paper) {
        return switch (paper) {
            case A4 -> 210;
            case LETTER -> 215.9;
        };
    }

    private static double height(ReportPlan.Paper paper) {
        return switch (paper) {
            case A4 -> 297;
            case LETTER -> 279.4;
        };
    }

    private static BigInteger twentieths(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWENTIETHS_PER_MILLIMETRE));
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void add(ReportPiece piece) throws IOException {
        switch (piece) {
            case ReportPiece.Heading heading -> styled("Heading1").createRun().setText(heading.text());
            case ReportPiece.Paragraph paragraph ->
                styled("BodyText").createRun().setText(paragraph.passage().text());
            case ReportPiece.Figure figure -> {
                addPicture(figure);
                caption("report.figure", "ARABIC", Integer.toString(figure.number()), figure.legend().text(), false);
            }
            case ReportPiece.Table table -> add(table);
        }
    }

    /// A table whose numbers would be broken has a page of its own that lies on its side.
    private void add(ReportPiece.Table table) {
        boolean landscape = WordTables.needsLandscape(table.table());
        if (landscape) {
            endSection(document.getParagraphs().getLast(), false);
        }
        caption("report.table", table.isRoman() ? "ROMAN" : "ARABIC", table.numeral(), table.title(), true);
        XWPFParagraph last = WordTables.append(document, table.table(), landscape);
        if (landscape) {
            endSection(last, true);
        }
    }

    /// Lets the pages up to a paragraph be set otherwise than those after it; where they are already, they stay as they are.
    private void endSection(XWPFParagraph last, boolean landscape) {
        CTPPr properties = last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
        if (properties.isSetSectPr()) {
            return;
        }
        CTSectPr section = properties.addNewSectPr();
        section.set(document.getDocument().getBody().getSectPr());
        if (landscape) {
            CTPageSz size = section.getPgSz();
            size.setW(twentieths(height(report.paper())));
            size.setH(twentieths(width(report.paper())));
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private void addPicture(ReportPiece.Figure figure) throws IOException {
        Drawing drawing = figure.drawing();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        new PngPainter(DOTS_PER_INCH).write(drawing, provenance, png);
        double room = (width(report.paper()) - 2 * MARGIN_MILLIMETRES) * Drawing.POINTS_PER_MILLIMETRE;
        double scale = Math.min(1, room / drawing.width());
        XWPFParagraph paragraph = styled("Figure");
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(png.toByteArray()),
                    Document.PICTURE_TYPE_PNG,
                    "figure-" + figure.number() + ".png",
                    Units.toEMU(drawing.width() * scale),
                    Units.toEMU(drawing.height() * scale));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("PNG is a picture that Word takes", impossible);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative(figure));
    }

    private static String alternative(ReportPiece.Figure figure) {
        String own = figure.drawing().alternativeText();
        return own.isEmpty() ? figure.legend().text() : own;
    }

    /// @param letters how Word writes the number: `ARABIC` or `ROMAN`
    private void caption(String labelKey, String letters, String number, String text, boolean above) {
        XWPFParagraph paragraph = styled("Caption");
        paragraph.setKeepNext(above);
        String label = messages.text(labelKey);
        bold(paragraph, label + "\u00a0");
        fields.simple(paragraph, "SEQ " + label + " \\* " + letters, number);
        bold(paragraph, ". ");
        paragraph.createRun().setText(text);
    }

    private static void bold(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(true);
    }

    /// Lists of figures and of tables, as fields that Word can update.
    private void addContents() {
        List<String> figures = report.contents("report.figure", messages);
        List<String> tables = report.contents("report.table", messages);
        if (figures.isEmpty() && tables.isEmpty()) {
            return;
        }
        styled("Heading1").createRun().setText(messages.text("report.list.figures"));
        addList(messages.text("report.figure"), figures);
        addList(messages.text("report.table"), tables);
    }

    private void addList(String label, List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            XWPFParagraph paragraph = styled("BodyText");
            if (i == 0) {
                fields.begin(paragraph, "TOC \\h \\z \\c \"" + label + "\"");
            }
            paragraph.createRun().setText(entries.get(i));
            if (i == entries.size() - 1) {
                fields.end(paragraph);
            }
        }
    }
}
