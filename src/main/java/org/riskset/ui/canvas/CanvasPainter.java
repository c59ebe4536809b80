package org.riskset.ui.canvas;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.TextMeasurer;

/// Paints a drawing's marks on a JavaFX canvas, one point to one logical pixel times a zoom.
///
/// Text is placed by the drawing's own measurer, so that it ends where every other painter ends it.
public final class CanvasPainter {
    /// What the toolkit calls the bundled fonts it has loaded. Loading one copies its file to disk: once is enough.
    private static final Map<Face, String> LOADED = new ConcurrentHashMap<>();

    private final TextMeasurer measurer = TextMeasurer.bundled();

    /// Clears the canvas to the drawing's background and paints it from the top left corner.
    ///
    /// @param zoom pixels per point
    public void paint(Drawing drawing, GraphicsContext graphics, double zoom) {
        graphics.save();
        graphics.setTransform(zoom, 0, 0, zoom, 0, 0);
        graphics.setGlobalAlpha(1);
        graphics.setFill(colour(drawing.background()));
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(TextAlignment.LEFT);
        for (Mark mark : drawing.marks()) {
            paint(mark, graphics);
        }
        graphics.restore();
    }

    private void paint(Mark mark, GraphicsContext graphics) {
        switch (mark) {
            case Mark.Line line -> {
                use(line.pen(), graphics);
                graphics.strokePolyline(
                        line.vertices().xs(),
                        line.vertices().ys(),
                        line.vertices().count());
            }
            case Mark.Segments segments -> segments(segments, graphics);
            case Mark.Area area -> {
                use(area.fill(), graphics);
                graphics.fillPolygon(
                        area.vertices().xs(),
                        area.vertices().ys(),
                        area.vertices().count());
            }
            case Mark.Rectangle rectangle -> rectangle(rectangle, graphics);
            case Mark.Label label -> label(label, graphics);
        }
    }

    private static void segments(Mark.Segments segments, GraphicsContext graphics) {
        use(segments.pen(), graphics);
        graphics.beginPath();
        for (int i = 0; i + 1 < segments.ends().count(); i += 2) {
            graphics.moveTo(segments.ends().x(i), segments.ends().y(i));
            graphics.lineTo(segments.ends().x(i + 1), segments.ends().y(i + 1));
        }
        graphics.stroke();
    }

    private static void rectangle(Mark.Rectangle rectangle, GraphicsContext graphics) {
        double x = rectangle.box().left();
        double y = rectangle.box().top();
        double width = rectangle.box().width();
        double height = rectangle.box().height();
        double arc = 2 * rectangle.fittingRadius();
        rectangle.fill().ifPresent(fill -> {
            use(fill, graphics);
            graphics.fillRoundRect(x, y, width, height, arc, arc);
        });
        rectangle.outline().ifPresent(pen -> {
            use(pen, graphics);
            graphics.strokeRoundRect(x, y, width, height, arc, arc);
        });
    }

    private void label(Mark.Label label, GraphicsContext graphics) {
        double width = measurer.width(label.text(), label.font());
        graphics.save();
        graphics.translate(label.x(), label.y());
        graphics.rotate(label.angle());
        graphics.setGlobalAlpha(1);
        graphics.setFont(font(label.font().face(), label.font().size()));
        double x = -width * label.anchor().share();
        label.halo().ifPresent(halo -> {
            graphics.setStroke(colour(halo.colour()));
            graphics.setLineDashes();
            graphics.setLineWidth(2 * halo.width());
            graphics.setLineJoin(StrokeLineJoin.ROUND);
            graphics.strokeText(label.text(), x, 0);
        });
        graphics.setFill(colour(label.font().colour()));
        graphics.fillText(label.text(), x, 0);
        graphics.restore();
    }

    private static void use(Pen pen, GraphicsContext graphics) {
        graphics.setGlobalAlpha(pen.opacity());
        graphics.setStroke(colour(pen.colour()));
        graphics.setLineWidth(pen.width());
        graphics.setLineDashes(pen.dash().lengths());
    }

    private static void use(Fill fill, GraphicsContext graphics) {
        graphics.setGlobalAlpha(fill.opacity());
        graphics.setFill(colour(fill.colour()));
    }

    private static Color colour(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    /// Gives the toolkit a bundled font, so that the first painting need not wait for its file.
    public static void load(Face face) {
        LOADED.computeIfAbsent(face, CanvasPainter::nameOf);
    }

    private static Font font(Face face, double size) {
        return new Font(LOADED.computeIfAbsent(face, CanvasPainter::nameOf), size);
    }

    private static String nameOf(Face face) {
        Font font = Font.loadFont(CanvasPainter.class.getResourceAsStream(face.resource()), Font.getDefault().getSize());
        if (font == null) {
            throw new IllegalStateException("bundled font not readable: " + face);
        }
        return font.getName();
    }
}
