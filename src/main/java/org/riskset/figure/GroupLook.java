package org.riskset.figure;

import org.riskset.drawing.Dash;
import org.riskset.drawing.Pen;
import org.riskset.style.FigureStyle;
import org.riskset.style.GroupEdits;
import org.riskset.style.GroupInk;

/// How one group of a figure is drawn: by the style, and by what was changed by hand.
///
/// @param ink its colours
/// @param pen of its curve
record GroupLook(GroupInk ink, Pen pen) {
    /// The same group in another line type.
    GroupLook withPattern(Dash pattern) {
        return new GroupLook(ink.withPattern(pattern), pen.withDash(pattern));
    }

    /// @param colour colour number of the group, from 0
    /// @param groups how many groups the figure has
    static GroupLook of(FigureStyle style, GroupEdits edits, int colour, int groups) {
        GroupInk usual = style.ink(colour);
        Dash pattern = edits.pattern().orElse(style.needsPatterns(groups) ? usual.pattern() : Dash.SOLID);
        GroupInk ink = edits.colour()
                .map(line -> GroupInk.of(line, pattern, style.theme().page()))
                .orElse(usual.withPattern(pattern));
        double width = edits.width().orElse(style.lines().curve());
        return new GroupLook(ink, new Pen(width, ink.line()).withDash(pattern));
    }
}
