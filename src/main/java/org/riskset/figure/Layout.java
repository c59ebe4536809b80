package org.riskset.figure;

import org.riskset.drawing.Dash;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Pen;

/// One figure with its plot and time axis settled: what the parts of the figure are placed by.
record Layout(KaplanMeierContent content, FigureStyle style, PlotFrame frame, TimeAxis axis) {
    Typography type() {
        return new Typography(style);
    }

    Spacing spacing() {
        return new Spacing(style);
    }

    GroupInk ink(int group) {
        return style.theme().group(content.groups().get(group).colour());
    }

    /// The pen of a group's curve: with a pattern where colours do not tell the groups apart.
    Pen curvePen(int group) {
        boolean manyGroups = content.groups().size() > Theme.DISTINCT_COLOURS;
        GroupInk ink = ink(group);
        Pen pen = new Pen(style.lines().curve(), ink.line());
        return style.patterns() || manyGroups ? pen.withDash(ink.pattern()) : pen;
    }

    Pen axisPen() {
        return new Pen(style.lines().axis(), style.theme().axis());
    }

    Pen guidePen() {
        return new Pen(style.lines().guide(), style.theme().axis()).withDash(Dash.GUIDE);
    }

    Halo halo() {
        return new Halo(style.theme().page(), style.type().text() / 6);
    }
}
