package org.riskset.drawing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.SampleDrawing;

class PdfPainterTest {
    private final Drawing drawing = SampleDrawing.drawing();

    @Test
    void hasOnePageOfTheDrawingsSize() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(drawing))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(244f, within(1e-3f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(200f, within(1e-3f));
        }
    }

    @Test
    void keepsVietnameseTextAsTextAndFindsItOnce() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(drawing))) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSuppressDuplicateOverlappingText(false); // the halo must not be a second text
            String text = reader.getText(document);

            assertThat(text).contains("Tháng từ khi chẩn đoán", "Log-rank p");
            assertThat(text.replaceAll("\\s", "")).contains("Xácsuấtsốngcòn(%)"); // reading upwards
            assertThat(text).containsOnlyOnce("Nhóm < 6 cm · 12 ế ộ ữ");
        }
    }

    @Test
    void embedsASubsetOfEveryFont() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(drawing))) {
            PDResources resources = document.getPage(0).getResources();
            int fonts = 0;
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans.*");
                fonts++;
            }
            assertThat(fonts).isEqualTo(3);
        }
    }

    @Test
    void carriesTitleAlternativeTextAndProvenance() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(drawing))) {
            var information = document.getDocumentInformation();

            assertThat(information.getTitle()).isEqualTo(drawing.title());
            assertThat(information.getSubject()).isEqualTo(drawing.alternativeText());
            assertThat(information.getCreator()).isEqualTo("Riskset 1.0.0");
            assertThat(information.getCustomMetadataValue("RisksetData")).isEqualTo("sha256:4f2c");
            assertThat(information.getCustomMetadataValue("RisksetPlan")).isEqualTo("{\"group\":\"giai đoạn\"}");
        }
    }

    @Test
    void showsAQuestionMarkForALetterTheTypefaceLacks() throws Exception {
        // given
        Font font = new Font(Face.REGULAR, 8, Rgb.BLACK);
        Mark label = Mark.Label.of("生存 p", 5, 12, Anchor.START, font, Role.NONE);
        Drawing odd = new Drawing(60, 20, Rgb.WHITE, List.of(label), "", "");

        // when
        try (PDDocument document = Loader.loadPDF(written(odd))) {
            // then
            assertThat(new PDFTextStripper().getText(document)).contains("?? p");
        }
    }

    @Test
    void equalPagesGiveEqualFiles() throws Exception {
        assertThat(written(drawing)).isEqualTo(written(SampleDrawing.drawing()));
    }

    private static byte[] written(Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPainter().write(drawing, SampleDrawing.PROVENANCE, out);
        return out.toByteArray();
    }
}
