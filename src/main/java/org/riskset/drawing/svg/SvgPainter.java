package org.riskset.drawing.svg;

import static org.riskset.drawing.svg.SvgPath.number;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Fill;
import org.riskset.drawing.GlyphOutlines;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Painter;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Role;

/// Writes a page as an SVG 1.1 file: one element per mark, text as text with its letters embedded.
///
/// Each element's class is its role, so that curves can be picked in a vector editor. A halo is drawn as an
/// outline below its text, because many editors do not know the newer `paint-order`.
///
/// @param transparent true to leave the page itself out
/// @param idPrefix    what the names of its elements begin with, so that several drawings can stand in one page
public record SvgPainter(boolean transparent, String idPrefix) implements Painter {
    /// A file of its own.
    public SvgPainter(boolean transparent) {
        this(transparent, "");
    }

    /// A file with its page.
    public SvgPainter() {
        this(false);
    }

    @Override
    public void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException {
        StringBuilder svg = new StringBuilder(1 << 15);
        String width = number(drawing.width());
        String height = number(drawing.height());
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("pt\" height=\"")
                .append(height)
                .append("pt\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(idPrefix + "title " + idPrefix + "description\">\n");
        svg.append("<title id=\"" + idPrefix + "title\">").append(escaped(drawing.title())).append("</title>\n");
        svg.append("<desc id=\"" + idPrefix + "description\">").append(escaped(drawing.alternativeText())).append("</desc>\n");
        addProvenance(svg, provenance);
        addStyle(svg, drawing);
        if (!transparent) {
            svg.append("<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                    .formatted(width, height, drawing.background().hex()));
        }
        for (Mark mark : drawing.marks()) {
            add(svg, mark);
        }
        svg.append("</svg>\n");
        out.write(svg.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void addProvenance(StringBuilder svg, Provenance provenance) {
        if (provenance.equals(Provenance.NONE)) {
            return;
        }
        svg.append("<metadata><provenance xmlns=\"urn:riskset:provenance\"><application>")
                .append(escaped(provenance.application()))
                .append("</application><data>")
                .append(escaped(provenance.dataFingerprint()))
                .append("</data><plan>")
                .append(escaped(provenance.plan()))
                .append("</plan></provenance></metadata>\n");
    }

    private static void addStyle(StringBuilder svg, Drawing drawing) throws IOException {
        Map<Face, Set<Integer>> letters = new EnumMap<>(Face.class);
        drawing.labels()
                .forEach(label -> label.text()
                        .codePoints()
                        .forEach(letter -> letters.computeIfAbsent(label.font().face(), face -> new TreeSet<>())
                                .add(letter)));
        svg.append("<style>\n");
        for (Map.Entry<Face, Set<Integer>> used : letters.entrySet()) {
            svg.append("@font-face{font-family:'")
                    .append(embedded(used.getKey().family()))
                    .append("';")
                    .append(faceStyle(used.getKey()))
                    .append("src:url(")
                    .append(FontSubset.dataAddress(used.getKey(), used.getValue()))
                    .append(") format('truetype')}\n");
        }
        svg.append("text{font-family:").append(families(Face.Family.ARIAL)).append(";white-space:pre}\n");
        svg.append("path{stroke-miterlimit:10}\n</style>\n");
    }

    private static String faceStyle(Face face) {
        return (face.isBold() ? "font-weight:bold;" : "") + (face.isItalic() ? "font-style:italic;" : "");
    }

    /// The reader's own fonts first, the letters inside the file last.
    private static String families(Face.Family family) {
        return family.choices() + ",'" + embedded(family) + "'";
    }

    private static String embedded(Face.Family family) {
        return switch (family) {
            case ARIAL -> "Riskset Sans";
            case NOTO_SANS -> "Riskset Noto Sans";
        };
    }

    private static void add(StringBuilder svg, Mark mark) {
        switch (mark) {
            case Mark.Line line -> addStroked(svg, SvgPath.of(line.vertices(), false), line.pen(), line.role());
            case Mark.Segments segments -> addStroked(svg, SvgPath.ofStrokes(segments.ends()), segments.pen(), segments.role());
            case Mark.Area area -> {
                svg.append("<path").append(classOf(area.role())).append(" d=\"");
                svg.append(SvgPath.of(area.vertices(), true)).append('"');
                svg.append(filled(area.fill())).append("/>\n");
            }
            case Mark.Rectangle rectangle -> add(svg, rectangle);
            case Mark.Label label -> add(svg, label);
        }
    }

    private static void addStroked(StringBuilder svg, String path, Pen pen, Role role) {
        svg.append("<path").append(classOf(role)).append(" d=\"").append(path).append("\" fill=\"none\"");
        svg.append(stroked(pen)).append("/>\n");
    }

    private static void add(StringBuilder svg, Mark.Rectangle rectangle) {
        Box box = rectangle.box();
        svg.append("<rect")
                .append(classOf(rectangle.role()))
                .append(" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                        .formatted(number(box.left()), number(box.top()), number(box.width()), number(box.height())));
        if (rectangle.radius() > 0) {
            svg.append(" rx=\"").append(number(rectangle.fittingRadius())).append('"');
        }
        svg.append(rectangle.fill().map(SvgPainter::filled).orElse(" fill=\"none\""));
        svg.append(rectangle.outline().map(SvgPainter::stroked).orElse("")).append("/>\n");
    }

    private static void add(StringBuilder svg, Mark.Label label) {
        if (label.halo().isPresent()) {
            Halo halo = label.halo().get();
            svg.append("<path class=\"halo\" d=\"")
                    .append(SvgPath.of(GlyphOutlines.bundled().outline(label).getPathIterator(null)))
                    .append("\" fill=\"none\" stroke-linejoin=\"round\"")
                    .append(stroked(new Pen(2 * halo.width(), halo.colour())))
                    .append("/>\n");
        }
        svg.append("<text").append(classOf(label.role()));
        if (label.angle() == 0) {
            svg.append(" x=\"%s\" y=\"%s\"".formatted(number(label.x()), number(label.y())));
        } else {
            svg.append(" transform=\"translate(%s %s) rotate(%s)\""
                    .formatted(number(label.x()), number(label.y()), number(label.angle())));
        }
        svg.append(" font-size=\"").append(number(label.font().size())).append('"');
        Face face = label.font().face();
        if (face.family() != Face.Family.ARIAL) { // an attribute would give way to the style sheet
            svg.append(" style=\"font-family:").append(families(face.family())).append('"');
        }
        svg.append(face.isBold() ? " font-weight=\"bold\"" : "").append(face.isItalic() ? " font-style=\"italic\"" : "");
        svg.append(
                switch (label.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                });
        svg.append(" fill=\"").append(label.font().colour().hex()).append('"');
        if (beginsOrEndsBlank(label.text())) { // some programs would not draw that blank, even one that does not break
            svg.append(" xml:space=\"preserve\"");
        }
        svg.append('>').append(escaped(label.text())).append("</text>\n");
    }

    private static boolean beginsOrEndsBlank(String text) {
        return !text.isEmpty()
                && (Character.isSpaceChar(text.charAt(0)) || Character.isSpaceChar(text.charAt(text.length() - 1)));
    }

    private static String filled(Fill fill) {
        String opacity = fill.opacity() < 1 ? " fill-opacity=\"" + number(fill.opacity()) + '"' : "";
        return " fill=\"" + fill.colour().hex() + '"' + opacity;
    }

    private static String stroked(Pen pen) {
        StringBuilder text = new StringBuilder();
        text.append(" stroke=\"").append(pen.colour().hex()).append('"');
        text.append(" stroke-width=\"").append(number(pen.width())).append('"');
        if (pen.opacity() < 1) {
            text.append(" stroke-opacity=\"").append(number(pen.opacity())).append('"');
        }
        double[] lengths = pen.dash().lengths();
        if (lengths.length > 0) {
            text.append(" stroke-dasharray=\"");
            for (int i = 0; i < lengths.length; i++) {
                text.append(i == 0 ? "" : " ").append(number(lengths[i]));
            }
            text.append('"');
        }
        return text.toString();
    }

    private static String classOf(Role role) {
        if (role.part().isEmpty()) {
            return "";
        }
        String group = role.group() == Role.NOBODY ? "" : " group-" + (role.group() + 1);
        return " class=\"" + escaped(role.part()) + group + '"';
    }

    /// The text with markup characters spelled out and characters that XML does not allow left out.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean allowed = letter >= ' ' && letter < 0xd800
                            || letter >= 0xe000 && letter < 0xfffe
                            || letter >= 0x10000
                            || letter == '\n'
                            || letter == '\t';
                    if (allowed) {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
