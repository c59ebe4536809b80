package org.riskset.drawing.slide;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle.LineDash;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFFreeformShape;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;

/// Adds marks to one group of shapes on a slide.
///
/// The shapes are made on the slide and gathered into the group at the end: a group that makes shapes itself claims the
/// numbers of all shapes before it a second time, and the library warns of that.
final class SlideShapes {
    /// Height of a line of text and of its part above the baseline, as shares of the font size, in Arial and its equals.
    private static final double LINE_HEIGHT = 1.149;

    private static final double ASCENT = 0.905;

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

    void add(Mark mark) {
        switch (mark) {
            case Mark.Line line -> addStroked(polyline(line.vertices(), false), line.pen(), line.role());
            case Mark.Segments segments -> addStroked(strokes(segments.ends()), segments.pen(), segments.role());
            case Mark.Area area -> {
                XSLFFreeformShape shape = freeform(polyline(area.vertices(), true), area.role());
                shape.setFillColor(colour(area.fill().colour(), area.fill().opacity()));
                shape.setLineColor(null);
            }
            case Mark.Rectangle rectangle -> add(rectangle);
            case Mark.Label label -> add(label);
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
            long share = Math.round(100_000 * rectangle.fittingRadius() / shorter);
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

    private void add(Mark.Label label) {
        XSLFTextBox box = slide.createTextBox();
        Font font = label.font();
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setWordWrap(false);
        box.setVerticalAlignment(VerticalAlignment.TOP);
        box.clearText(); // a new box starts with an empty run in another font
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(alignment(label.anchor()));
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(label.text());
        run.setFontFamily(font.face().family().single());
        run.setFontSize(font.size() * scale);
        run.setBold(font.face().isBold());
        run.setItalic(font.face().isItalic());
        run.setFontColor(colour(font.colour(), 1));
        place(box, label);
        name(box, label.role());
    }

    /// Puts the box so that its text, turned around the box's middle as slides do, stands where the page has it.
    private void place(XSLFTextBox box, Mark.Label label) {
        double size = label.font().size();
        double width = TextMeasurer.bundled().width(label.text(), label.font());
        double height = LINE_HEIGHT * size;
        double middleX = width * (0.5 - label.anchor().share());
        double middleY = height / 2 - ASCENT * size;
        double turn = Math.toRadians(label.angle());
        double x = label.x() + middleX * Math.cos(turn) - middleY * Math.sin(turn);
        double y = label.y() + middleX * Math.sin(turn) + middleY * Math.cos(turn);
        box.setAnchor(new Rectangle2D.Double(x(x - width / 2), y(y - height / 2), width * scale, height * scale));
        box.setRotation(label.angle());
    }

    private void stroke(XSLFSimpleShape shape, Pen pen) {
        shape.setLineColor(colour(pen.colour(), pen.opacity()));
        shape.setLineWidth(pen.width() * scale);
        if (pen.dash() != Dash.SOLID) {
            shape.setLineDash(dash(pen.dash()));
        }
    }

    /// The nearest of the dashes PowerPoint offers in its menu, so that they stay editable there.
    private static LineDash dash(Dash dash) {
        return switch (dash) {
            case SOLID -> LineDash.SOLID;
            case DASHED, SPACED -> LineDash.DASH;
            case DOTTED, GUIDE -> LineDash.SYS_DOT;
            case DASH_DOTTED -> LineDash.DASH_DOT;
            case LONG_DASHED -> LineDash.LG_DASH;
            case DASH_DOT_DOTTED -> LineDash.LG_DASH_DOT_DOT;
            case SHORT_DASHED -> LineDash.SYS_DASH;
        };
    }

    private static TextAlign alignment(Anchor anchor) {
        return switch (anchor) {
            case START -> TextAlign.LEFT;
            case MIDDLE -> TextAlign.CENTER;
            case END -> TextAlign.RIGHT;
        };
    }

    private static void name(XSLFSimpleShape shape, Role role) {
        if (role.part().isEmpty()) {
            return;
        }
        String owner = role.group() == Role.NOBODY ? "" : " of group " + (role.group() + 1);
        ((CTShape) shape.getXmlObject()).getNvSpPr().getCNvPr().setName(role.part() + owner);
    }

    private Path2D polyline(Vertices vertices, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(vertices.x(0)), y(vertices.y(0)));
        for (int i = 1; i < vertices.count(); i++) {
            path.lineTo(x(vertices.x(i)), y(vertices.y(i)));
        }
        if (closed) {
            path.closePath();
        }
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
