package org.riskset.drawing.slide;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;

/// Adds marks to one group of shapes on a slide.
///
/// The shapes are made on the slide and gathered into the group at the end: a group that makes shapes itself claims the
/// numbers of all shapes before it a second time, and the library warns of that.
final class SlideShapes {
    /// 100 % as slides write it.
    static final int WHOLE = 100_000;

    private final XSLFSlide slide;
    private final XSLFGroupShape group;
    private final double left;
    private final double top;
    private final double scale;

    SlideShapes(XSLFSlide slide, Rectangle2D place, double scale, Drawing drawing) {
        this.slide = slide;
        this.group = slide.createGroup();
        this.left = place.getX();
        this.top = place.getY();
        this.scale = scale;
        group.setAnchor(place);
        group.setInteriorAnchor(place);
        var properties = ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr().getCNvPr();
        properties.setName(drawing.title());
        properties.setDescr(drawing.alternativeText());
    }

    /// Adds one shape.
    ///
    /// @param stretches marks that go on from one another, see [Stretches]
    void add(List<Mark> stretches) {
        switch (stretches.getFirst()) {
            case Mark.Line _ -> addCurve(stretches.stream().map(Mark.Line.class::cast).toList());
            case Mark.Segments segments -> addStroked(strokes(segments.ends()), segments.pen(), segments.role());
            case Mark.Area area -> {
                XSLFFreeformShape shape = freeform(outline(area.vertices()), area.role());
                shape.setFillColor(colour(area.fill().colour(), area.fill().opacity()));
                shape.setLineColor(null);
            }
            case Mark.Rectangle rectangle -> add(rectangle);
            case Mark.Label _ -> addText(stretches.stream().map(Mark.Label.class::cast).toList());
        }
    }

    /// Puts every shape made so far into the group, in the order in which they were made.
    void gather() {
        CTGroupShape whole = slide.getXmlObject().getCSld().getSpTree();
        ((CTGroupShape) group.getXmlObject()).setSpArray(whole.getSpArray());
        whole.setSpArray(new CTShape[0]);
    }

    static Color colour(Rgb colour, double opacity) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(255 * opacity));
    }

    private void addStroked(Path2D path, Pen pen, Role role) {
        XSLFFreeformShape shape = freeform(path, role);
        shape.setFillColor(null);
        stroke(shape, pen);
    }

    private XSLFFreeformShape freeform(Path2D path, Role role) {
        XSLFFreeformShape shape = slide.createFreeform();
        shape.setPath(path);
        name(shape, role);
        return shape;
    }

    private void add(Mark.Rectangle rectangle) {
        XSLFAutoShape shape = slide.createAutoShape();
        Box box = rectangle.box();
        double shorter = Math.min(box.width(), box.height());
        shape.setShapeType(rectangle.fittingRadius() > 0 ? ShapeType.ROUND_RECT : ShapeType.RECT);
        if (rectangle.fittingRadius() > 0 && shorter > 0) {
            long share = Math.round(WHOLE * rectangle.fittingRadius() / shorter);
            var guide = ((CTShape) shape.getXmlObject()).getSpPr().getPrstGeom().getAvLst();
            if (guide == null) {
                guide = ((CTShape) shape.getXmlObject()).getSpPr().getPrstGeom().addNewAvLst();
            }
            var radius = guide.addNewGd();
            radius.setName("adj");
            radius.setFmla("val " + share);
        }
        shape.setAnchor(new Rectangle2D.Double(x(box.left()), y(box.top()), box.width() * scale, box.height() * scale));
        shape.setFillColor(rectangle.fill().map(fill -> colour(fill.colour(), fill.opacity())).orElse(null));
        rectangle.outline().ifPresentOrElse(pen -> stroke(shape, pen), () -> shape.setLineColor(null));
        name(shape, rectangle.role());
    }

    private void addText(List<Mark.Label> stretches) {
        SlideText text = new SlideText(stretches);
        XSLFTextBox box = slide.createTextBox();
        text.write(box, scale);
        Rectangle2D place = text.box();
        box.setAnchor(new Rectangle2D.Double(
                x(place.getX()), y(place.getY()), place.getWidth() * scale, place.getHeight() * scale));
        box.setRotation(stretches.getFirst().angle());
        name(box, stretches.getFirst().role());
    }

    private void addCurve(List<Mark.Line> stretches) {
        SlideCurve curve = new SlideCurve(stretches);
        Mark.Line first = stretches.getFirst();
        Path2D path = curve.path();
        path.transform(new AffineTransform(scale, 0, 0, scale, left, top));
        XSLFFreeformShape shape = freeform(path, first.role());
        shape.setFillColor(null);
        stroke(shape, first.pen());
        if (curve.fades()) {
            curve.fade(line(shape));
        }
    }

    private void stroke(XSLFSimpleShape shape, Pen pen) {
        shape.setLineColor(colour(pen.colour(), pen.opacity()));
        shape.setLineWidth(pen.width() * scale);
        if (pen.dash() != Dash.SOLID) {
            dash(line(shape), pen);
        }
    }

    /// The page's own dashes, which programs take as shares of the line's width; those of the menu are of other lengths.
    private static void dash(CTLineProperties line, Pen pen) {
        double[] lengths = pen.dash().lengths();
        var strokes = line.addNewCustDash();
        for (int i = 0; i < lengths.length; i += 2) {
            var stroke = strokes.addNewDs();
            stroke.setD(Math.round(WHOLE * lengths[i] / pen.width()));
            stroke.setSp(Math.round(WHOLE * lengths[i + 1] / pen.width()));
        }
    }

    private static CTLineProperties line(XSLFSimpleShape shape) {
        return ((CTShape) shape.getXmlObject()).getSpPr().getLn();
    }

    private static void name(XSLFSimpleShape shape, Role role) {
        if (role.part().isEmpty()) {
            return;
        }
        String owner = role.group() == Role.NOBODY ? "" : " of group " + (role.group() + 1);
        ((CTShape) shape.getXmlObject()).getNvSpPr().getCNvPr().setName(role.part() + owner);
    }

    private Path2D outline(Vertices vertices) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(vertices.x(0)), y(vertices.y(0)));
        for (int i = 1; i < vertices.count(); i++) {
            path.lineTo(x(vertices.x(i)), y(vertices.y(i)));
        }
        path.closePath();
        return path;
    }

    private Path2D strokes(Vertices ends) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ends.count(); i += 2) {
            path.moveTo(x(ends.x(i)), y(ends.y(i)));
            path.lineTo(x(ends.x(i + 1)), y(ends.y(i + 1)));
        }
        return path;
    }

    private double x(double points) {
        return left + points * scale;
    }

    private double y(double points) {
        return top + points * scale;
    }
}
