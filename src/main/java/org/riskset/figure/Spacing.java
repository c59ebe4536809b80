package org.riskset.figure;

import org.riskset.drawing.Rgb;
import org.riskset.style.FigureStyle;

/// Distances of a style in points, all in proportion to its type.
record Spacing(FigureStyle style) {
    private double text() {
        return style.type().text();
    }

    private double small() {
        return style.type().small();
    }

    /// From the edge of the page to the first ink.
    double page() {
        return switch (style.setting()) {
            case SCREEN -> 16;
            case PRINT -> 3;
            case SLIDE -> 28;
        };
    }

    /// From the top of the page to 100 %, where there is no title.
    double top() {
        return switch (style.setting()) {
            case SCREEN -> 10;
            case PRINT -> small();
            case SLIDE -> 28;
        };
    }

    /// Below the last row.
    double bottom() {
        return switch (style.setting()) {
            case SCREEN -> 10;
            case PRINT -> 2;
            case SLIDE -> 20;
        };
    }

    double titleHeight() {
        return style.type().letter() * 1.6;
    }

    /// Length of a tick.
    double tick() {
        return switch (style.setting()) {
            case SCREEN -> 4;
            case PRINT -> 2.5;
            case SLIDE -> 6;
        };
    }

    /// Between a tick and its label.
    double tickGap() {
        return small() / 3;
    }

    /// Between the labels and the title of the survival axis.
    double titleGap() {
        return text() * 0.9;
    }

    /// Between things that belong together.
    double gap() {
        return text() / 2;
    }

    /// From the time axis to the baseline of its labels.
    double timeLabels() {
        return tick() + tickGap() + new Typography(style).capitals(new Typography(style).small(Rgb.BLACK));
    }

    /// From the time axis to the baseline of its title.
    double timeTitle() {
        return timeLabels() + text() * 1.42;
    }

    /// Height of what belongs to the time axis.
    double axisBlock() {
        return timeTitle() + text() * 0.25;
    }

    /// From one row of numbers to the next.
    double row() {
        return switch (style.setting()) {
            case SCREEN, SLIDE -> small() * 1.5;
            case PRINT -> small() * 1.28;
        };
    }

    /// From a curve to the label beside it.
    double label() {
        return text() * 0.5;
    }

    /// Half the length of a censoring mark.
    double censor() {
        return switch (style.setting()) {
            case SCREEN -> 4.5;
            case PRINT -> 2.25;
            case SLIDE -> 6;
        };
    }
}
