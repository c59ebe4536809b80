package org.riskset.drawing.slide;

import java.awt.geom.Path2D;
import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGradientStop;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Vertices;

/// A curve of several stretches as one path with one line: stretches of another opacity by a gradient along it that changes at
/// once, stretches of another line type by strokes of their own in the path.
record SlideCurve(List<Mark.Line> stretches) {
    /// The path in points of the page.
    Path2D path() {
        Dash usual = stretches.getFirst().pen().dash();
        Path2D path = new Path2D.Double();
        for (Mark.Line stretch : stretches) {
            if (stretch.pen().dash() == usual) {
                addUnbroken(path, stretch.vertices());
            } else {
                addBroken(path, stretch.vertices(), stretch.pen().dash().lengths());
            }
        }
        return path;
    }

    private static void addUnbroken(Path2D path, Vertices corners) {
        boolean goesOn = path.getCurrentPoint() != null;
        if (!goesOn) {
            path.moveTo(corners.x(0), corners.y(0));
        }
        for (int i = 1; i < corners.count(); i++) {
            path.lineTo(corners.x(i), corners.y(i));
        }
    }

    /// @param lengths of strokes and gaps in turn; a line of whole strokes where empty
    private static void addBroken(Path2D path, Vertices corners, double[] lengths) {
        int part = 0;
        double left = lengths.length == 0 ? Double.POSITIVE_INFINITY : lengths[0];
        path.moveTo(corners.x(0), corners.y(0));
        for (int i = 1; i < corners.count(); i++) {
            double dx = corners.x(i) - corners.x(i - 1);
            double dy = corners.y(i) - corners.y(i - 1);
            double length = Math.hypot(dx, dy);
            double done = 0;
            while (length - done > 0) {
                double step = Math.min(left, length - done);
                done += step;
                left -= step;
                double x = corners.x(i - 1) + dx * done / length;
                double y = corners.y(i - 1) + dy * done / length;
                if (part % 2 == 0) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                }
                if (left <= 0) {
                    part = (part + 1) % lengths.length;
                    left = lengths[part];
                }
            }
        }
    }

    /// Whether it needs more than one opacity.
    boolean fades() {
        return stretches.stream().mapToDouble(stretch -> stretch.pen().opacity()).distinct().count() > 1;
    }

    /// Gives a line the opacity of each stretch from where it starts, left to right.
    void fade(CTLineProperties line) {
        if (line.isSetSolidFill()) {
            line.unsetSolidFill();
        }
        CTGradientFillProperties gradient = line.addNewGradFill();
        gradient.setRotWithShape(true);
        var stops = gradient.addNewGsLst();
        double left = stretches.getFirst().vertices().bounds().left();
        double right = stretches.getLast().vertices().bounds().right();
        for (Mark.Line stretch : stretches) {
            addStop(stops.addNewGs(), share(stretch.vertices().bounds().left(), left, right), stretch);
            addStop(stops.addNewGs(), share(stretch.vertices().bounds().right(), left, right), stretch);
        }
        var direction = gradient.addNewLin();
        direction.setAng(0);
        direction.setScaled(false);
    }

    private static int share(double x, double left, double right) {
        return (int) Math.round(SlideShapes.WHOLE * (x - left) / Math.max(right - left, 1e-9));
    }

    private static void addStop(CTGradientStop stop, int at, Mark.Line stretch) {
        Rgb colour = stretch.pen().colour();
        stop.setPos(at);
        var paint = stop.addNewSrgbClr();
        paint.setVal(new byte[] {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue()});
        if (stretch.pen().opacity() < 1) {
            paint.addNewAlpha().setVal((int) Math.round(SlideShapes.WHOLE * stretch.pen().opacity()));
        }
    }
}
