package org.riskset.drawing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.riskset.drawing.Provenance;

/// Reads where a PDF file comes from: the properties that [PdfPainter] wrote into it.
public final class PdfProvenance {
    private PdfProvenance() {}

    /// The provenance; empty parts where the file has none, [Provenance#NONE] where it is no PDF document.
    ///
    /// @throws IOException if the file cannot be read
    public static Provenance read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentInformation information = document.getDocumentInformation();
            return new Provenance(
                    Optional.ofNullable(information.getCreator()).orElse(""),
                    property(information, "RisksetData"),
                    property(information, "RisksetPlan"));
        } catch (IOException noPdf) { // its bytes are here: what fails is not the reading
            return Provenance.NONE;
        }
    }

    private static String property(PDDocumentInformation information, String name) {
        return Optional.ofNullable(information.getCustomMetadataValue(name)).orElse("");
    }
}
