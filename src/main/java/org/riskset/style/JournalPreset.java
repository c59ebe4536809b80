package org.riskset.style;

import org.riskset.drawing.Drawing;

/// Sizes and type that a kind of publication asks for.
///
/// Widths: Springer and others print columns of 84, 129 and 174 mm; Elsevier's artwork sizing names 90, 140 and 190 mm;
/// PLOS takes 66.8 to 190.5 mm (2.63 to 7.5 in). JAMA and NEJM redraw figures and name no width; their presets are
/// drawn in the manner of those journals at the common widths.
public enum JournalPreset {
    GENERAL(84, 129, 174, 234, 8, 7, 1, Letters.CAPITAL, NumberStyle.GENERAL),
    PLOS(84, 132, 190.5, 222.2, 9, 8, 1, Letters.CAPITAL, NumberStyle.GENERAL),
    ELSEVIER(90, 140, 190, 240, 8, 7, 1, Letters.CAPITAL, NumberStyle.GENERAL),
    JAMA_STYLE(84, 129, 174, 234, 8, 7, 1.25, Letters.CAPITAL, NumberStyle.JAMA),
    NEJM_STYLE(84, 129, 174, 234, 8, 7.5, 1.5, Letters.CAPITAL, NumberStyle.NEJM),
    SLIDE(339, 339, 339, 190.5, 18, 16, 3, Letters.CAPITAL, NumberStyle.GENERAL);

    private final double single;
    private final double oneAndAHalf;
    private final double full;
    private final double highest;
    private final FigureStyle.Type type;
    private final double curve;
    private final Letters letters;
    private final NumberStyle numbers;

    JournalPreset(
            double single,
            double oneAndAHalf,
            double full,
            double highest,
            double text,
            double small,
            double curve,
            Letters letters,
            NumberStyle numbers) {
        this.single = single;
        this.oneAndAHalf = oneAndAHalf;
        this.full = full;
        this.highest = highest;
        this.type = new FigureStyle.Type(text, small, text * 1.25);
        this.curve = curve;
        this.letters = letters;
        this.numbers = numbers;
    }

    /// How many columns of text a figure is as wide as.
    public enum Columns {
        SINGLE,
        ONE_AND_A_HALF,
        DOUBLE
    }

    /// How panels are lettered.
    public enum Letters {
        /// A, B, C
        CAPITAL,
        /// a, b, c
        SMALL,
        /// (a), (b), (c)
        IN_BRACKETS;

        /// The letter of a panel.
        ///
        /// @param panel from 0
        public String of(int panel) {
            char capital = (char) ('A' + panel);
            char small = (char) ('a' + panel);
            return switch (this) {
                case CAPITAL -> String.valueOf(capital);
                case SMALL -> String.valueOf(small);
                case IN_BRACKETS -> "(" + small + ")";
            };
        }
    }

    /// Width in millimetres.
    public double width(Columns columns) {
        return switch (columns) {
            case SINGLE -> single;
            case ONE_AND_A_HALF -> oneAndAHalf;
            case DOUBLE -> full;
        };
    }

    /// Greatest height in millimetres.
    public double highest() {
        return highest;
    }

    public Letters letters() {
        return letters;
    }

    /// The style of a figure.
    ///
    /// @param heightMillimetres of the page; no more than [#highest()] is given
    public FigureStyle style(Columns columns, double heightMillimetres) {
        if (this == SLIDE) {
            return FigureStyle.slide();
        }
        FigureStyle print = FigureStyle.print(width(columns), Math.min(heightMillimetres, highest));
        FigureStyle.Lines lines = print.lines();
        return print.withType(type)
                .withNumbers(numbers)
                .withLines(new FigureStyle.Lines(curve, Math.max(0.75, curve * 0.6), lines.axis(), lines.guide()));
    }

    /// The height that suits a single figure of that width, in millimetres: its plot about as wide as in a textbook.
    ///
    /// @param groups rows of numbers at risk
    public double fittingHeight(Columns columns, int groups) {
        if (this == SLIDE) {
            return highest;
        }
        double rows = groups * type.small() * 1.28 / Drawing.POINTS_PER_MILLIMETRE;
        return Math.min(highest, 0.62 * width(columns) + 14 + rows);
    }
}
