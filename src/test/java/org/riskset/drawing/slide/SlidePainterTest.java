package org.riskset.drawing.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
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
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientStop;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.SampleDrawing;
import org.riskset.drawing.Vertices;

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
                    .containsExactly(
                            "11.0", "Nhóm < 6 cm · 12 ế ộ ữ", "Xác suất sống còn (%)", "Tháng từ khi chẩn đoán", "Log-rank p");
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
    void keepsALineWithAWordInItalicsInOneBox() throws Exception {
        try (XMLSlideShow show = show()) {
            XSLFTextBox line = shapes(show).stream()
                    .filter(shape -> shape.getShapeName().equals("p"))
                    .map(XSLFTextBox.class::cast)
                    .findFirst()
                    .orElseThrow();

            List<XSLFTextRun> runs = line.getTextParagraphs().getFirst().getTextRuns();
            assertThat(runs).extracting(XSLFTextRun::getRawText).containsExactly("Log-rank ", "p");
            assertThat(runs).extracting(XSLFTextRun::isItalic).containsExactly(false, true);
        }
    }

    @Test
    void keepsTextsOfTwoLinesApart() throws Exception {
        Font font = new Font(Face.REGULAR, 8, Rgb.BLACK);
        Role verdict = Role.of("verdict");
        Drawing two = page(
                Mark.Label.of("Log-rank p < 0.001", 20, 20, Anchor.START, font, verdict.index(0)),
                Mark.Label.of("HR 2.0", 20, 32, Anchor.START, font, verdict.index(1)));

        try (XMLSlideShow show = show(two)) {
            assertThat(shapes(show))
                    .extracting(shape -> ((XSLFTextBox) shape).getText())
                    .containsExactly("Log-rank p < 0.001", "HR 2.0");
        }
    }

    @Test
    void fadesTheTailOfACurveWithinItsOneShape() throws Exception {
        Drawing faded = curve(new Pen(1, BLUE), new Pen(1, BLUE).withOpacity(0.6));

        try (XMLSlideShow show = show(faded)) {
            XSLFFreeformShape curve = (XSLFFreeformShape) shapes(show).getFirst();
            assertThat(shapes(show)).hasSize(1);
            assertThat(curve.getShapeName()).isEqualTo("curve of group 1");
            List<CTGradientStop> stops = stops(curve);
            assertThat(stops).extracting(CTGradientStop::getPos).containsExactly(0, 75_000, 75_000, 100_000);
            assertThat(stops.get(1).getSrgbClr().sizeOfAlphaArray()).isZero();
            assertThat(stops.get(2).getSrgbClr().getAlphaArray(0).getVal()).isEqualTo(60_000);
        }
    }

    @Test
    void breaksTheTailOfACurveWithinItsOneShape() throws Exception {
        Drawing broken = curve(new Pen(1, BLUE), new Pen(1, BLUE).withDash(Dash.SHORT_DASHED));

        try (XMLSlideShow show = show(broken)) {
            XSLFFreeformShape curve = (XSLFFreeformShape) shapes(show).getFirst();
            assertThat(shapes(show)).hasSize(1);
            assertThat(curve.getLineDash()).isNull();
            // Strokes of 4 and gaps of 2 points along the 50 points of the tail: 9 strokes, the first of which goes on from the curve.
            assertThat(pieces(curve.getPath())).isEqualTo(1 + 9);
            assertThat(curve.getPath().getBounds2D().getMaxX()).isEqualTo(curve.getAnchor().getMaxX(), within(0.1));
        }
    }

    @Test
    void drawsDashesOfTheLengthsOfThePage() throws Exception {
        Drawing dashed = page(new Mark.Line(Vertices.of(0, 0, 100, 0), new Pen(2, BLUE).withDash(Dash.DASHED), Role.of("line")));

        try (XMLSlideShow show = show(dashed)) {
            var strokes = ((CTShape) shapes(show).getFirst().getXmlObject()).getSpPr().getLn().getCustDash();
            assertThat(strokes.sizeOfDsArray()).isEqualTo(1);
            assertThat(strokes.getDsArray(0).getD()).isEqualTo(300_000);
            assertThat(strokes.getDsArray(0).getSp()).isEqualTo(150_000);
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

            assertThat(numbers).hasSize(drawing.marks().size() - 1).doesNotHaveDuplicates(); // the p line is one box
            assertThat(show.getSlides().getFirst().getShapes()).hasSize(1);
        }
    }

    private static final Rgb BLUE = Rgb.hex("#0072B2");

    /// A level curve of 150 points with a tail of another 50.
    private static Drawing curve(Pen body, Pen tail) {
        Role group = Role.of("curve").group(0);
        return page(
                new Mark.Line(Vertices.of(40, 20, 190, 20), body, group),
                new Mark.Line(Vertices.of(190, 20, 240, 20), tail, Role.of("curve-tail").group(0)));
    }

    private static Drawing page(Mark... marks) {
        return new Drawing(260, 200, Rgb.WHITE, List.of(marks), "Page", "");
    }

    private static List<CTGradientStop> stops(XSLFFreeformShape curve) {
        return ((CTShape) curve.getXmlObject()).getSpPr().getLn().getGradFill().getGsLst().getGsList();
    }

    private static int pieces(Path2D path) {
        int pieces = 0;
        double[] at = new double[6];
        for (PathIterator corners = path.getPathIterator(null); !corners.isDone(); corners.next()) {
            pieces += corners.currentSegment(at) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return pieces;
    }

    private static List<XSLFShape> shapes(XMLSlideShow show) {
        return ((XSLFGroupShape) show.getSlides().getFirst().getShapes().getFirst()).getShapes();
    }

    private XMLSlideShow show() throws Exception {
        return show(drawing);
    }

    private static XMLSlideShow show(Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SlidePainter().write(drawing, SampleDrawing.PROVENANCE, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }
}
