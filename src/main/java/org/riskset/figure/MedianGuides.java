package org.riskset.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Fill;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.Vertices;
import org.riskset.style.GroupInk;

/// Dotted lines from one half down to each group's median, and the medians as numbers above the time axis.
///
/// Tags that would overlap move aside; where a row is full they stand in two. A median that is not reached has neither line nor tag.
final class MedianGuides {
    private static final double HALF = 0.5;

    private final Layout layout;
    private final List<Guide> guides = new ArrayList<>();

    private record Guide(int group, double x) {}

    /// A number at the axis, placed.
    private record Tag(int group, Box box) {}

    MedianGuides(Layout layout) {
        this.layout = layout;
        boolean onPage = layout.frame().from() < HALF && HALF <= layout.frame().to();
        if (!layout.style().shown().medians() || !onPage) {
            return;
        }
        List<GroupCurve> groups = layout.content().groups();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).median().isPresent()) {
                double median = groups.get(g).median().getAsDouble();
                if (median <= layout.frame().timeLimit()) {
                    guides.add(new Guide(g, layout.frame().x(median)));
                }
            }
        }
    }

    /// The dotted lines.
    List<Mark> lines() {
        if (guides.isEmpty()) {
            return List.of();
        }
        PlotFrame frame = layout.frame();
        double half = frame.line(frame.y(HALF));
        double furthest = guides.stream().mapToDouble(Guide::x).max().orElseThrow();
        List<Mark> marks = new ArrayList<>();
        if (furthest > frame.box().left()) {
            Vertices level = Vertices.of(frame.box().left(), half, furthest, half);
            Pen pen = layout.guidePen().withWidth(layout.style().lines().axis());
            marks.add(new Mark.Line(level, pen, Role.of(Parts.MEDIAN_GUIDE)));
        }
        for (Guide guide : guides) {
            Pen pen = new Pen(layout.style().lines().guide(), layout.ink(guide.group()).line()).withDash(Dash.GUIDE);
            Vertices drop = Vertices.of(guide.x(), half, guide.x(), frame.box().bottom());
            marks.add(new Mark.Line(drop, pen, Role.of(Parts.MEDIAN_GUIDE).group(guide.group())));
        }
        return marks;
    }

    /// The numbers at the axis; their boxes are added to the obstacles.
    List<Mark> tags(Obstacles obstacles) {
        guides.forEach(guide -> obstacles.addGuide(guide.x(), layout.frame().y(HALF)));
        if (!layout.style().shown().medianTags()) {
            return List.of();
        }
        Font font = layout.type().smallStrong(Rgb.BLACK).withSize(layout.style().type().small() * 0.92);
        List<Mark> marks = new ArrayList<>();
        for (Tag tag : placed(font)) {
            obstacles.add(tag.box());
            GroupInk ink = layout.ink(tag.group());
            Pen outline = new Pen(layout.style().lines().axis(), ink.line());
            Fill fill = new Fill(layout.style().theme().page());
            Role role = Role.of(Parts.MEDIAN_TAG).group(tag.group());
            marks.add(new Mark.Rectangle(tag.box(), tag.box().height() / 6, Optional.of(fill), Optional.of(outline), role));
            double baseline = tag.box().middleY() + layout.type().capitals(font) / 2;
            String text = layout.content().groups().get(tag.group()).medianText();
            marks.add(Mark.Label.of(
                    text, tag.box().middleX(), baseline, Anchor.MIDDLE, font.withColour(ink.text()), Role.of(Parts.MEDIAN).group(tag.group())));
        }
        return marks;
    }

    private List<Tag> placed(Font font) {
        List<Guide> inOrder = guides.stream().sorted(Comparator.comparingDouble(Guide::x)).toList();
        double height = font.size() * 1.55;
        Box plot = layout.frame().box();
        double bottom = plot.bottom() - 3 * layout.style().lines().axis();
        double gap = font.size() * 0.25;
        int rows = totalWidth(inOrder, font, gap) <= plot.width() ? 1 : 2;
        List<Tag> tags = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Guide> inRow = new ArrayList<>();
            for (int i = row; i < inOrder.size(); i += rows) {
                inRow.add(inOrder.get(i));
            }
            double rowBottom = bottom - row * (height + gap);
            addRow(tags, inRow, font, gap, new Box(plot.left(), rowBottom - height, plot.right(), rowBottom));
        }
        return tags;
    }

    private void addRow(List<Tag> tags, List<Guide> guidesInRow, Font font, double gap, Box row) {
        double[] wanted = guidesInRow.stream().mapToDouble(Guide::x).toArray();
        double[] widths = guidesInRow.stream().mapToDouble(guide -> width(guide, font)).toArray();
        double left = row.left() + gap;
        double[] lefts = Spread.along(wanted, widths, gap, left, Math.max(row.right(), left));
        for (int i = 0; i < lefts.length; i++) {
            Box box = new Box(lefts[i], row.top(), lefts[i] + widths[i], row.bottom());
            tags.add(new Tag(guidesInRow.get(i).group(), box));
        }
    }

    private double totalWidth(List<Guide> all, Font font, double gap) {
        return all.stream().mapToDouble(guide -> width(guide, font) + gap).sum();
    }

    private double width(Guide guide, Font font) {
        String text = layout.content().groups().get(guide.group()).medianText();
        return layout.type().width(text, font) + font.size();
    }
}
