package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.ColourVision;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;

/// Whether the curves of one plot can be told apart by colour or line pattern.
///
/// Colours are compared by how different they look, see [Rgb#distanceTo].
final class ColourContrast {
    private static final double DISTINCT = 0.075;
    private static final double DISTINCT_GREY = 0.12;

    private final Drawing drawing;

    ColourContrast(Drawing drawing) {
        this.drawing = drawing;
    }

    boolean distinctInEveryColourVision() {
        for (ColourVision vision : ColourVision.values()) {
            if (vision != ColourVision.GREYSCALE && !distinct(vision, DISTINCT)) {
                return false;
            }
        }
        return true;
    }

    boolean distinctInGreyscale() {
        return distinct(ColourVision.GREYSCALE, DISTINCT_GREY);
    }

    private boolean distinct(ColourVision vision, double least) {
        List<Mark.Line> curves = curves();
        for (int i = 0; i < curves.size(); i++) {
            for (int j = i + 1; j < curves.size(); j++) {
                Mark.Line one = curves.get(i);
                Mark.Line other = curves.get(j);
                boolean samePlot = one.role().panel() == other.role().panel();
                boolean samePattern = one.pen().dash() == other.pen().dash();
                if (samePlot && samePattern && seen(one.pen(), vision).distanceTo(seen(other.pen(), vision)) < least) {
                    return false;
                }
            }
        }
        return true;
    }

    /// One line per group and panel.
    private List<Mark.Line> curves() {
        List<Mark.Line> curves = new ArrayList<>();
        for (Mark mark : drawing.marks(role -> role.is(Parts.CURVE) || role.is(Parts.TAIL))) {
            boolean known = curves.stream()
                    .anyMatch(curve -> curve.role().panel() == mark.role().panel()
                            && curve.role().group() == mark.role().group());
            if (!known && mark instanceof Mark.Line line) {
                curves.add(line);
            }
        }
        return curves;
    }

    private static Rgb seen(Pen pen, ColourVision vision) {
        return vision.of(pen.colour());
    }
}
