package org.riskset.drawing.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.SampleDrawing;

class SlidePainterTest {
    private final Drawing drawing = SampleDrawing.drawing();

    @Test
    void drawsEachCurveAsOneNamedShape() throws Exception {
        try (XMLSlideShow show = show()) {
            List<XSLFFreeformShape> curves = shapes(show).stream()
                    .filter(shape -> shape.getShapeName().startsWith("curve of group"))
                    .map(XSLFFreeformShape.class::cast)
                    .toList();

            assertThat(curves).extracting(XSLFFreeformShape::getShapeName).containsExactly("curve of group 1", "curve of group 2");
            assertThat(curves.getFirst().getLineColor().getRGB()).isEqualTo(0xff0072b2);
        }
    }

    @Test
    void keepsEveryTextEditableWithItsSizeAndWeight() throws Exception {
        try (XMLSlideShow show = show()) {
            List<XSLFTextBox> boxes = shapes(show).stream()
                    .filter(XSLFTextBox.class::isInstance)
                    .map(XSLFTextBox.class::cast)
                    .toList();

            assertThat(boxes)
                    .extracting(XSLFTextBox::getText)
                    .isEqualTo(drawing.labels().map(Mark.Label::text).toList());
            XSLFTextBox label = boxes.stream()
                    .filter(box -> box.getText().startsWith("Nhóm"))
                    .findFirst()
                    .orElseThrow();
            XSLFTextRun run = label.getTextParagraphs().getFirst().getTextRuns().getFirst();
            double scale = (SlidePainter.SLIDE_HEIGHT - 48.0) / drawing.height();
            assertThat(run.getFontSize()).isCloseTo(8 * scale, within(0.02));
            assertThat(run.isBold()).isTrue();
            assertThat(run.getFontFamily()).isEqualTo("Arial");
        }
    }

    @Test
    void turnsTheTitleOfTheVerticalAxis() throws Exception {
        try (XMLSlideShow show = show()) {
            XSLFTextBox title = shapes(show).stream()
                    .filter(shape -> shape.getShapeName().equals("y-title"))
                    .map(XSLFTextBox.class::cast)
                    .findFirst()
                    .orElseThrow();

            assertThat(Math.floorMod((int) title.getRotation(), 360)).isEqualTo(270);
        }
    }

    @Test
    void carriesTitleAlternativeTextAndProvenance() throws Exception {
        try (XMLSlideShow show = show()) {
            XSLFGroupShape group = (XSLFGroupShape) show.getSlides().getFirst().getShapes().getFirst();

            assertThat(group.getShapeName()).isEqualTo(drawing.title());
            assertThat(group.getXmlObject().toString()).contains("descr=\"Hai đường cong");
            var properties = show.getProperties();
            assertThat(properties.getCoreProperties().getTitle()).isEqualTo(drawing.title());
            assertThat(properties.getCustomProperties().getProperty("Riskset plan").getLpwstr())
                    .isEqualTo("{\"group\":\"giai đoạn\"}");
        }
    }

    @Test
    void numbersEveryShapeOnce() throws Exception {
        try (XMLSlideShow show = show()) {
            List<Integer> numbers = shapes(show).stream().map(XSLFShape::getShapeId).toList();

            assertThat(numbers).hasSameSizeAs(drawing.marks()).doesNotHaveDuplicates();
            assertThat(show.getSlides().getFirst().getShapes()).hasSize(1);
        }
    }

    private static List<XSLFShape> shapes(XMLSlideShow show) {
        return ((XSLFGroupShape) show.getSlides().getFirst().getShapes().getFirst()).getShapes();
    }

    private XMLSlideShow show() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SlidePainter().write(drawing, SampleDrawing.PROVENANCE, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }
}
