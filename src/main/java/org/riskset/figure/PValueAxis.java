package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.wording.Messages;

/// A logarithmic axis of p, from 1 to the decade of the smallest, however small that is.
final class PValueAxis {
    static final double SIGNIFICANT = 0.05;

    /// Smaller numbers lose their precision.
    private static final double FLOOR = 1e-300;
    private static final int DEEPEST = 300;
    /// So many decades are written out; where there are more, powers of ten are.
    private static final int WRITTEN_OUT = 6;

    private final int decades;
    private final Typography type;
    private final Messages messages;

    /// @param smallest the p that must lie on it
    PValueAxis(double smallest, Typography type, Messages messages) {
        this.decades = (int) Math.clamp(Math.ceil(-Math.log10(Math.max(smallest, FLOOR))), 2, DEEPEST);
        this.type = type;
        this.messages = messages;
    }

    /// How far along the axis a p lies, as a share.
    double share(double pValue) {
        return Math.clamp(-Math.log10(Math.max(pValue, FLOOR)) / decades, 0, 1);
    }

    /// 1, 0.05 and decades at even distances.
    List<Double> ticks() {
        List<Double> values = new ArrayList<>(List.of(1.0, SIGNIFICANT));
        int step = step();
        for (int decade = decades > 3 ? Math.max(2, step) : 1; decade <= decades; decade += step) {
            values.add(Math.pow(10, -decade));
        }
        return values;
    }

    /// Decades from one tick to the next, so that no more than seven stand above each other.
    private int step() {
        return IntStream.of(1, 2, 3, 5, 10, 20)
                .filter(step -> decades <= step * (WRITTEN_OUT + 1))
                .findFirst()
                .orElse(50);
    }

    /// A p at its tick: written out, or as a power of ten where that would be long.
    ///
    /// @param right where it ends
    List<Mark> label(double value, double right, double baseline, Font font) {
        Role role = Role.of(Parts.SURVIVAL_LABEL);
        if (decades <= WRITTEN_OUT || value >= SIGNIFICANT) {
            return List.of(Mark.Label.of(writtenOut(value), right, baseline, Anchor.END, font, role));
        }
        String power = powerOfTen(value);
        double ten = right - type.width(power, font) - gap(font);
        return List.of(
                Mark.Label.of("10", ten, baseline, Anchor.END, font, role),
                Mark.Label.of(power, right, baseline - font.size() * 0.4, Anchor.END, font, role));
    }

    /// Room the widest label needs.
    double widest() {
        Font font = type.small(Rgb.BLACK);
        double smallest = Math.pow(10, -decades);
        double deepest = decades <= WRITTEN_OUT
                ? type.width(writtenOut(smallest), font)
                : type.width("10", font) + gap(font) + type.width(powerOfTen(smallest), font);
        return Math.max(deepest, type.width(writtenOut(SIGNIFICANT), font));
    }

    private String writtenOut(double value) {
        return messages.numbers().fixed(value, Math.max(0, (int) Math.ceil(-Math.log10(value) - 1e-9)));
    }

    private static String powerOfTen(double value) {
        return "\u2212" + Math.round(-Math.log10(value));
    }

    private static double gap(Font font) {
        return font.size() * 0.06;
    }
}
