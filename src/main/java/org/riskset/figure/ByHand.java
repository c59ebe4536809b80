package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.drawing.Vertices;
import org.riskset.style.Annotation;
import org.riskset.style.ReferenceLine;

/// What a person added to a plot: texts and reference lines. Names and the verdict keep clear of the texts.
final class ByHand {
    private final Layout layout;

    ByHand(Layout layout) {
        this.layout = layout;
    }

    /// The reference lines that lie within the plot.
    List<Mark> lines() {
        PlotFrame frame = layout.frame();
        Box plot = frame.box();
        List<Mark> marks = new ArrayList<>();
        List<ReferenceLine> lines = layout.content().edits().references();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Vertices> ends = ends(lines.get(i), frame, plot);
            if (ends.isPresent()) {
                marks.add(new Mark.Line(ends.get(), layout.guidePen(), Role.of(Parts.REFERENCE).index(i)));
            }
        }
        return marks;
    }

    private static Optional<Vertices> ends(ReferenceLine line, PlotFrame frame, Box plot) {
        return switch (line.direction()) {
            case AT_TIME -> {
                double x = frame.line(frame.x(line.value()));
                yield line.value() <= frame.timeLimit()
                        ? Optional.of(Vertices.of(x, plot.top(), x, plot.bottom()))
                        : Optional.empty();
            }
            case AT_SURVIVAL -> {
                double y = frame.line(frame.y(line.value()));
                yield frame.from() <= line.value() && line.value() <= frame.to()
                        ? Optional.of(Vertices.of(plot.left(), y, plot.right(), y))
                        : Optional.empty();
            }
        };
    }

    /// Annotations and the names of reference lines; their boxes are added to the obstacles.
    List<Mark> texts(Obstacles obstacles) {
        List<Mark> marks = new ArrayList<>();
        Box plot = layout.frame().box();
        List<Annotation> annotations = layout.content().edits().annotations();
        for (int i = 0; i < annotations.size(); i++) {
            Annotation annotation = annotations.get(i);
            double left = plot.left() + annotation.place().across() * plot.width();
            double top = plot.top() + annotation.place().down() * plot.height();
            marks.addAll(HandText.marks(annotation.text(), left, top, i, layout.type(), layout.halo()));
        }
        addReferenceNames(marks);
        marks.forEach(mark -> obstacles.add(TextMeasurer.bundled().bounds((Mark.Label) mark)));
        return marks;
    }

    private void addReferenceNames(List<Mark> marks) {
        Box plot = layout.frame().box();
        Font font = layout.type().small(layout.style().theme().quiet());
        double gap = layout.spacing().gap() / 2;
        List<ReferenceLine> lines = layout.content().edits().references();
        for (int i = 0; i < lines.size(); i++) {
            ReferenceLine line = lines.get(i);
            if (line.text().isBlank() || ends(line, layout.frame(), plot).isEmpty()) {
                continue;
            }
            Role role = Role.of(Parts.NOTE).index(i);
            marks.add(switch (line.direction()) {
                case AT_TIME -> Mark.Label.of(
                                line.text(),
                                layout.frame().x(line.value()) + gap,
                                plot.top() + layout.type().capitals(font) + gap,
                                Anchor.START,
                                font,
                                role)
                        .withHalo(layout.halo());
                case AT_SURVIVAL -> Mark.Label.of(
                                line.text(), plot.right(), layout.frame().y(line.value()) - gap, Anchor.END, font, role)
                        .withHalo(layout.halo());
            });
        }
    }
}
