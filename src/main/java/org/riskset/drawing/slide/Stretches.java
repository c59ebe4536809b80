package org.riskset.drawing.slide;

import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;

/// Marks that are stretches of one thing: a curve that goes on fainter, a line of text with a word in italics. On a slide each
/// is one shape, so that it is moved and edited as one.
final class Stretches {
    /// How far apart the ends of two stretches of text may be, in points.
    private static final double TOUCH = 0.05;

    private Stretches() {}

    /// The marks in drawing order, those that go on from one another together.
    static List<List<Mark>> of(List<Mark> marks) {
        List<List<Mark>> together = new ArrayList<>();
        for (Mark mark : marks) {
            if (!together.isEmpty() && goesOn(together.getLast().getLast(), mark)) {
                together.getLast().add(mark);
            } else {
                together.add(new ArrayList<>(List.of(mark)));
            }
        }
        return together;
    }

    private static boolean goesOn(Mark before, Mark next) {
        return switch (next) {
            case Mark.Line line -> before instanceof Mark.Line first && goesOn(first, line);
            case Mark.Label label -> before instanceof Mark.Label first && goesOn(first, label);
            case Mark.Segments _, Mark.Area _, Mark.Rectangle _ -> false;
        };
    }

    /// The same group's line in the same colour and width, from where the first ends.
    private static boolean goesOn(Mark.Line first, Mark.Line line) {
        boolean sameGroup = first.role().group() != Role.NOBODY
                && first.role().group() == line.role().group()
                && first.role().panel() == line.role().panel();
        boolean sameInk = first.pen().colour().equals(line.pen().colour()) && first.pen().width() == line.pen().width();
        int last = first.vertices().count() - 1;
        return sameGroup
                && sameInk
                && first.vertices().x(last) == line.vertices().x(0)
                && first.vertices().y(last) == line.vertices().y(0);
    }

    /// The same text in another face, from where the first ends.
    private static boolean goesOn(Mark.Label first, Mark.Label label) {
        boolean sameLine = first.role().equals(label.role())
                && first.y() == label.y()
                && first.angle() == 0
                && label.angle() == 0
                && first.anchor() == Anchor.START
                && label.anchor() == Anchor.START;
        double end = first.x() + TextMeasurer.bundled().width(first.text(), first.font());
        return sameLine && Math.abs(end - label.x()) < TOUCH;
    }
}
