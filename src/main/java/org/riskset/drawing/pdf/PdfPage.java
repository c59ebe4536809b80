package org.riskset.drawing.pdf;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Fill;
import org.riskset.drawing.GlyphOutlines;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;

/// Writes marks into the content of one PDF page, whose y axis points upwards.
final class PdfPage {
    /// Control points of a cubic curve that comes closest to a quarter of a circle.
    private static final double QUARTER = 0.5522847498;

    private static final String MISSING_LETTER = "?";

    private final PDPageContentStream content;
    private final double height;
    private final Map<Face, PDFont> fonts;
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

    PdfPage(PDPageContentStream content, double height, Map<Face, PDFont> fonts) throws IOException {
        this.content = content;
        this.height = height;
        this.fonts = fonts;
        content.setMiterLimit(10);
    }

    void paintBackground(Drawing drawing) throws IOException {
        if (!drawing.background().equals(Rgb.WHITE)) {
            fill(drawing.background(), 1);
            content.addRect(0, 0, (float) drawing.width(), (float) drawing.height());
            content.fill();
        }
    }

    void paint(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Line line -> {
                stroke(line.pen());
                addLine(line.vertices());
                content.stroke();
            }
            case Mark.Segments segments -> {
                stroke(segments.pen());
                addStrokes(segments.ends());
                content.stroke();
            }
            case Mark.Area area -> {
                fill(area.fill().colour(), area.fill().opacity());
                addLine(area.vertices());
                content.closePath();
                content.fill();
            }
            case Mark.Rectangle rectangle -> paint(rectangle);
            case Mark.Label label -> paint(label);
        }
    }

    private void paint(Mark.Rectangle rectangle) throws IOException {
        Optional<Fill> fill = rectangle.fill();
        if (fill.isPresent()) {
            fill(fill.get().colour(), fill.get().opacity());
            addRectangle(rectangle.box(), rectangle.fittingRadius());
            content.fill();
        }
        Optional<Pen> outline = rectangle.outline();
        if (outline.isPresent()) {
            stroke(outline.get());
            addRectangle(rectangle.box(), rectangle.fittingRadius());
            content.stroke();
        }
    }

    private void paint(Mark.Label label) throws IOException {
        if (label.halo().isPresent()) { // as a shape, not as text, which readers would find twice
            stroke(new Pen(2 * label.halo().get().width(), label.halo().get().colour()));
            content.setLineJoinStyle(1);
            addOutline(GlyphOutlines.bundled().outline(label).getPathIterator(null));
            content.stroke();
            content.setLineJoinStyle(0);
        }
        PDFont font = fonts.get(label.font().face());
        if (font == null) {
            throw new IllegalStateException("no font prepared for " + label.font().face());
        }
        double before = label.anchor().share() * TextMeasurer.bundled().width(label.text(), label.font());
        Matrix place = Matrix.getTranslateInstance((float) label.x(), flipped(label.y()));
        place.rotate(Math.toRadians(-label.angle()));
        place.translate((float) -before, 0);
        fill(label.font().colour(), 1);
        content.beginText();
        content.setFont(font, (float) label.font().size());
        content.setTextMatrix(place);
        content.showText(showable(label.text(), label.font().face()));
        content.endText();
    }

    /// The text with each letter the typeface lacks replaced: PDF cannot show it, and the caller has been warned by the figure checks.
    private static String showable(String text, Face face) {
        TextMeasurer measurer = TextMeasurer.bundled();
        if (measurer.canShow(text, face)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> shown.append(
                measurer.canShow(letter, face) ? letter : MISSING_LETTER));
        return shown.toString();
    }

    private void stroke(Pen pen) throws IOException {
        setOpacity(pen.opacity());
        content.setStrokingColor(pen.colour().red() / 255f, pen.colour().green() / 255f, pen.colour().blue() / 255f);
        content.setLineWidth((float) pen.width());
        double[] lengths = pen.dash().lengths();
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        content.setLineDashPattern(dash, 0);
    }

    private void fill(Rgb colour, double opacity) throws IOException {
        setOpacity(opacity);
        content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }

    private void setOpacity(double opacity) throws IOException {
        content.setGraphicsStateParameters(opacities.computeIfAbsent(opacity, share -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant(share.floatValue());
            state.setNonStrokingAlphaConstant(share.floatValue());
            return state;
        }));
    }

    private void addLine(Vertices vertices) throws IOException {
        content.moveTo((float) vertices.x(0), flipped(vertices.y(0)));
        for (int i = 1; i < vertices.count(); i++) {
            content.lineTo((float) vertices.x(i), flipped(vertices.y(i)));
        }
    }

    private void addStrokes(Vertices ends) throws IOException {
        for (int i = 0; i < ends.count(); i += 2) {
            content.moveTo((float) ends.x(i), flipped(ends.y(i)));
            content.lineTo((float) ends.x(i + 1), flipped(ends.y(i + 1)));
        }
    }

    private void addRectangle(Box box, double radius) throws IOException {
        if (radius == 0) {
            content.addRect((float) box.left(), flipped(box.bottom()), (float) box.width(), (float) box.height());
            return;
        }
        double far = radius * (1 - QUARTER);
        move(box.left() + radius, box.top());
        line(box.right() - radius, box.top());
        curve(box.right() - far, box.top(), box.right(), box.top() + far, box.right(), box.top() + radius);
        line(box.right(), box.bottom() - radius);
        curve(box.right(), box.bottom() - far, box.right() - far, box.bottom(), box.right() - radius, box.bottom());
        line(box.left() + radius, box.bottom());
        curve(box.left() + far, box.bottom(), box.left(), box.bottom() - far, box.left(), box.bottom() - radius);
        line(box.left(), box.top() + radius);
        curve(box.left(), box.top() + far, box.left() + far, box.top(), box.left() + radius, box.top());
        content.closePath();
    }

    private void addOutline(PathIterator outline) throws IOException {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (; !outline.isDone(); outline.next()) {
            int kind = outline.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                content.closePath();
                continue;
            }
            if (kind == PathIterator.SEG_MOVETO) {
                move(at[0], at[1]);
            } else if (kind == PathIterator.SEG_LINETO) {
                line(at[0], at[1]);
            } else { // a quadratic curve as the cubic one it equals
                curve(
                        x + (at[0] - x) * 2 / 3,
                        y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3,
                        at[3] + (at[1] - at[3]) * 2 / 3,
                        at[2],
                        at[3]);
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = at[last];
            y = at[last + 1];
        }
    }

    private void move(double x, double y) throws IOException {
        content.moveTo((float) x, flipped(y));
    }

    private void line(double x, double y) throws IOException {
        content.lineTo((float) x, flipped(y));
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, flipped(y1), (float) x2, flipped(y2), (float) x3, flipped(y3));
    }

    private float flipped(double y) {
        return (float) (height - y);
    }
}
