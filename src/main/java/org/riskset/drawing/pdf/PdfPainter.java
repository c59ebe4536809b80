package org.riskset.drawing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Provenance;

/// Writes a page as a PDF file: vectors, text as text, the used letters embedded.
public final class PdfPainter implements Painter {
    private static final long FIXED_SEED = 0x5249534bL;

    @Override
    public void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(FIXED_SEED); // otherwise taken from the clock, and equal figures would differ
            PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            document.addPage(page);
            describe(document, drawing, provenance);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PdfPage canvas = new PdfPage(content, drawing.height(), fonts(document, drawing));
                canvas.paintBackground(drawing);
                for (Mark mark : drawing.marks()) {
                    canvas.paint(mark);
                }
            }
            document.save(out);
        }
    }

    private static void describe(PDDocument document, Drawing drawing, Provenance provenance) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(drawing.title());
        information.setSubject(drawing.alternativeText());
        if (!provenance.application().isEmpty()) {
            information.setCreator(provenance.application());
        }
        if (!provenance.dataFingerprint().isEmpty()) {
            information.setCustomMetadataValue("RisksetData", provenance.dataFingerprint());
        }
        if (!provenance.plan().isEmpty()) {
            information.setCustomMetadataValue("RisksetPlan", provenance.plan());
        }
    }

    private static Map<Face, PDFont> fonts(PDDocument document, Drawing drawing) throws IOException {
        Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
        for (Mark.Label label : drawing.labels().toList()) {
            Face face = label.font().face();
            if (!fonts.containsKey(face)) {
                fonts.put(face, font(document, face));
            }
        }
        return fonts;
    }

    private static PDFont font(PDDocument document, Face face) throws IOException {
        try (InputStream in = PdfPainter.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IOException("the bundled font is missing: " + face.resource());
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
