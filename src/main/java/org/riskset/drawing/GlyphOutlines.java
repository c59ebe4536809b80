package org.riskset.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Letters of the bundled typeface as shapes, for painters that fill text themselves or put a halo behind it.
///
/// Safe for use by several threads.
public final class GlyphOutlines {
    private static final GlyphOutlines BUNDLED = new GlyphOutlines();
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16; // or, with SHORT_X: to the right
    private static final int SAME_Y = 32; // or, with SHORT_Y: upwards

    private final Map<Glyph, Path2D> known = new ConcurrentHashMap<>();

    private GlyphOutlines() {}

    private record Glyph(Face face, int number) {}

    /// The outlines of the bundled typeface.
    public static GlyphOutlines bundled() {
        return BUNDLED;
    }

    /// The shape of a label's letters where they stand on the page, to be filled by the non-zero winding rule.
    public Path2D outline(Mark.Label label) {
        Font font = label.font();
        TrueTypeFile file = TrueTypeFile.of(font.face());
        double start = -label.anchor().share() * TextMeasurer.bundled().width(label.text(), font);
        double scale = font.size() / file.unitsPerSize();
        AffineTransform place = AffineTransform.getTranslateInstance(label.x(), label.y());
        place.rotate(Math.toRadians(label.angle()));
        Path2D text = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = start;
        for (int letter : label.text().codePoints().toArray()) {
            int glyph = file.glyph(letter);
            AffineTransform letterPlace = new AffineTransform(place);
            letterPlace.translate(pen, 0);
            letterPlace.scale(scale, -scale);
            text.append(shape(font.face(), glyph).getPathIterator(letterPlace), false);
            pen += file.advance(glyph) * font.size();
        }
        return text;
    }

    private Path2D shape(Face face, int glyph) {
        return known.computeIfAbsent(new Glyph(face, glyph), wanted -> read(TrueTypeFile.of(face), glyph));
    }

    private static Path2D read(TrueTypeFile file, int glyph) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (file.hasInk(glyph)) {
            ByteBuffer in = file.bytes().duplicate().position(file.outline(glyph));
            int contours = in.getShort();
            in.position(in.position() + 8); // the bounding box
            if (contours >= 0) {
                readContours(in, contours, shape);
            } else {
                readParts(file, in, shape);
            }
        }
        return shape;
    }

    /// A letter made of other letters, such as a vowel and its accent.
    private static void readParts(TrueTypeFile file, ByteBuffer in, Path2D shape) {
        int flags;
        do {
            flags = in.getShort();
            int part = Short.toUnsignedInt(in.getShort());
            boolean words = (flags & 1) != 0;
            double dx = words ? in.getShort() : in.get();
            double dy = words ? in.getShort() : in.get();
            double[] matrix = {1, 0, 0, 1};
            if ((flags & 0x08) != 0) {
                matrix[0] = fraction(in);
                matrix[3] = matrix[0];
            } else if ((flags & 0x40) != 0) {
                matrix[0] = fraction(in);
                matrix[3] = fraction(in);
            } else if ((flags & 0x80) != 0) {
                for (int i = 0; i < 4; i++) {
                    matrix[i] = fraction(in);
                }
            }
            AffineTransform place = new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], dx, dy);
            shape.append(read(file, part).getPathIterator(place), false);
        } while ((flags & 0x20) != 0);
    }

    private static double fraction(ByteBuffer in) {
        return in.getShort() / 16384.0;
    }

    private static void readContours(ByteBuffer in, int contours, Path2D shape) {
        int[] lasts = new int[contours];
        for (int i = 0; i < contours; i++) {
            lasts[i] = Short.toUnsignedInt(in.getShort());
        }
        int count = contours == 0 ? 0 : lasts[contours - 1] + 1;
        in.position(in.position() + 2 + Short.toUnsignedInt(in.getShort(in.position()))); // hinting instructions
        int[] flags = new int[count];
        for (int i = 0; i < count; i++) {
            flags[i] = Byte.toUnsignedInt(in.get());
            if ((flags[i] & REPEAT) != 0) {
                int repeats = Byte.toUnsignedInt(in.get());
                for (int end = i + repeats; i < end; i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] xs = coordinates(in, flags, SHORT_X, SAME_X);
        int[] ys = coordinates(in, flags, SHORT_Y, SAME_Y);
        int first = 0;
        for (int last : lasts) {
            append(shape, xs, ys, flags, first, last);
            first = last + 1;
        }
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int shortFlag, int sameFlag) {
        int[] coordinates = new int[flags.length];
        int at = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0) {
                int step = Byte.toUnsignedInt(in.get());
                at += same ? step : -step;
            } else if (!same) {
                at += in.getShort();
            }
            coordinates[i] = at;
        }
        return coordinates;
    }

    /// One closed contour of quadratic curves. Between two control points in a row lies an implied point on the curve.
    private static void append(Path2D shape, int[] xs, int[] ys, int[] flags, int first, int last) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        int start = first;
        while (start < last && (flags[start] & ON_CURVE) == 0) {
            start++;
        }
        shape.moveTo(xs[start], ys[start]);
        int offset = start - first;
        for (int i = 1; i <= count; i++) {
            int here = first + (offset + i) % count;
            if ((flags[here] & ON_CURVE) != 0) {
                shape.lineTo(xs[here], ys[here]);
                continue;
            }
            int next = first + (offset + i + 1) % count;
            if ((flags[next] & ON_CURVE) != 0) {
                shape.quadTo(xs[here], ys[here], xs[next], ys[next]);
                i++;
            } else {
                shape.quadTo(xs[here], ys[here], (xs[here] + xs[next]) / 2.0, (ys[here] + ys[next]) / 2.0);
            }
        }
        shape.closePath();
    }
}
