package org.riskset.drawing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.riskset.drawing.Provenance;

/// Reads where a PDF file comes from: the properties that [PdfPainter] wrote into it.
public final class PdfProvenance {
    private PdfProvenance() {}

    /// The provenance; empty parts where the file has none.
    ///
    /// @throws IOException if the file is no PDF document, or cannot be read
    public static Provenance read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDDocumentInformation information = document.getDocumentInformation();
            return new Provenance(
                    Optional.ofNullable(information.getCreator()).orElse(""),
                    property(information, "RisksetData"),
                    property(information, "RisksetPlan"));
        }
    }

    private static String property(PDDocumentInformation information, String name) {
        return Optional.ofNullable(information.getCustomMetadataValue(name)).orElse("");
    }
}
