package org.riskset.figure;

import org.riskset.drawing.Dash;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Pen;
import org.riskset.style.FigureStyle;
import org.riskset.style.GroupInk;
import org.riskset.style.Theme;

/// One figure with its plot and time axis settled: what the parts of the figure are placed by.
record Layout(KaplanMeierContent content, FigureStyle style, PlotFrame frame, TimeAxis axis) {
    Typography type() {
        return new Typography(style);
    }

    Spacing spacing() {
        return new Spacing(style);
    }

    GroupInk ink(int group) {
        return content.groups().get(group).look().ink();
    }

    /// The pen of a group's curve.
    Pen curvePen(int group) {
        return content.groups().get(group).look().pen();
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
