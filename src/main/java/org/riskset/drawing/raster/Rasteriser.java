package org.riskset.drawing.raster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Fill;
import org.riskset.drawing.GlyphOutlines;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Vertices;

/// Draws a page into pixels.
///
/// Letters are filled as outlines of the bundled font, so pixels do not depend on the platform's font library.
public final class Rasteriser {
    private static final float MITRE_LIMIT = 10;

    private Rasteriser() {}

    /// The page as an opaque RGB image.
    ///
    /// @param pixelsPerPoint greater than 0; dots per inch divided by 72
    public static BufferedImage paint(Drawing drawing, double pixelsPerPoint) {
        BufferedImage image = image(drawing, pixelsPerPoint, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour(drawing.background(), 1));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        draw(drawing, pixelsPerPoint, graphics);
        return image;
    }

    /// The marks alone, on a transparent page.
    ///
    /// @param pixelsPerPoint greater than 0
    public static BufferedImage paintTransparent(Drawing drawing, double pixelsPerPoint) {
        BufferedImage image = image(drawing, pixelsPerPoint, BufferedImage.TYPE_INT_ARGB);
        draw(drawing, pixelsPerPoint, image.createGraphics());
        return image;
    }

    private static BufferedImage image(Drawing drawing, double pixelsPerPoint, int type) {
        int width = (int) Math.max(1, Math.round(drawing.width() * pixelsPerPoint));
        int height = (int) Math.max(1, Math.round(drawing.height() * pixelsPerPoint));
        return new BufferedImage(width, height, type);
    }

    private static void draw(Drawing drawing, double pixelsPerPoint, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(pixelsPerPoint, pixelsPerPoint);
        graphics.setComposite(AlphaComposite.SrcOver);
        for (Mark mark : drawing.marks()) {
            draw(mark, graphics);
        }
        graphics.dispose();
    }

    private static void draw(Mark mark, Graphics2D graphics) {
        switch (mark) {
            case Mark.Line line -> stroke(polyline(line.vertices(), false), line.pen(), graphics);
            case Mark.Segments segments -> stroke(strokes(segments.ends()), segments.pen(), graphics);
            case Mark.Area area -> fill(polyline(area.vertices(), true), area.fill(), graphics);
            case Mark.Rectangle rectangle -> {
                Shape shape = shape(rectangle);
                rectangle.fill().ifPresent(fill -> fill(shape, fill, graphics));
                rectangle.outline().ifPresent(pen -> stroke(shape, pen, graphics));
            }
            case Mark.Label label -> {
                Path2D letters = GlyphOutlines.bundled().outline(label);
                label.halo().ifPresent(halo -> {
                    graphics.setColor(colour(halo.colour(), 1));
                    graphics.setStroke(
                            new BasicStroke((float) (2 * halo.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    graphics.draw(letters);
                });
                fill(letters, new Fill(label.font().colour()), graphics);
            }
        }
    }

    private static void fill(Shape shape, Fill fill, Graphics2D graphics) {
        graphics.setColor(colour(fill.colour(), fill.opacity()));
        graphics.fill(shape);
    }

    private static void stroke(Shape shape, Pen pen, Graphics2D graphics) {
        graphics.setColor(colour(pen.colour(), pen.opacity()));
        float[] dash = floats(pen.dash().lengths());
        float width = (float) pen.width();
        graphics.setStroke(
                dash.length == 0
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITRE_LIMIT)
                        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITRE_LIMIT, dash, 0));
        graphics.draw(shape);
    }

    private static Path2D polyline(Vertices vertices, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, vertices.count() + 1);
        path.moveTo(vertices.x(0), vertices.y(0));
        for (int i = 1; i < vertices.count(); i++) {
            path.lineTo(vertices.x(i), vertices.y(i));
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static Path2D strokes(Vertices ends) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, ends.count());
        for (int i = 0; i < ends.count(); i += 2) {
            path.moveTo(ends.x(i), ends.y(i));
            path.lineTo(ends.x(i + 1), ends.y(i + 1));
        }
        return path;
    }

    private static Shape shape(Mark.Rectangle rectangle) {
        Box box = rectangle.box();
        double diameter = 2 * rectangle.fittingRadius();
        return diameter == 0
                ? new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height())
                : new RoundRectangle2D.Double(box.left(), box.top(), box.width(), box.height(), diameter, diameter);
    }

    private static Color colour(Rgb colour, double opacity) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * opacity));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
