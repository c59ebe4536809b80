package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.wording.Messages;

/// Several figures of survival or incidence on one page, in one style: lettered, with axes and numbers at risk in line.
///
/// Panels of a row share their axis positions and all plots have one size, whatever their group names.
public final class PanelFigure {
    /// From the top of a panel to its letter, in points.
    private static final double EDGE = 2;

    private final List<KaplanMeierContent> contents;
    private final FigureStyle style;
    private final int columns;
    private final JournalPreset.Letters letters;

    private PanelFigure(
            List<KaplanMeierContent> contents, FigureStyle style, int columns, JournalPreset.Letters letters) {
        this.contents = contents;
        this.style = style;
        this.columns = columns;
        this.letters = letters;
    }

    /// One panel.
    public record Panel(AnalysisResult result, FigureEdits edits) {}

    /// @param style        of the page, with its size
    /// @param columns      panels side by side
    /// @param sameTimeAxis true to end all time axes with the longest
    /// @throws IllegalArgumentException if there is no panel or no column
    public static PanelFigure of(
            List<Panel> panels,
            FigureStyle style,
            int columns,
            JournalPreset.Letters letters,
            boolean sameTimeAxis,
            Messages messages) {
        List<KaplanMeierContent> contents = panels.stream()
                .map(panel -> new KaplanMeierWords(panel.result(), style, panel.edits(), messages).content())
                .toList();
        return of(contents, style, columns, letters, sameTimeAxis);
    }

    /// Incidences side by side.
    ///
    /// @param panels  each in the style of the page, with its size
    /// @param columns panels side by side
    /// @throws IllegalArgumentException if there is no panel or no column
    public static PanelFigure ofIncidences(
            List<IncidenceFigure> panels, int columns, JournalPreset.Letters letters) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("no panel");
        }
        List<KaplanMeierContent> contents =
                panels.stream().map(IncidenceFigure::content).toList();
        return of(contents, panels.getFirst().style(), columns, letters, false);
    }

    static PanelFigure of(
            List<KaplanMeierContent> contents,
            FigureStyle style,
            int columns,
            JournalPreset.Letters letters,
            boolean sameTimeAxis) {
        if (contents.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(contents.size() + " panels in " + columns + " columns");
        }
        return new PanelFigure(sameTimeAxis ? sharingTime(contents) : contents, style, columns, letters);
    }

    /// The page.
    public Drawing drawing() {
        List<Mark> marks = new ArrayList<>();
        List<Box> places = places();
        for (int i = 0; i < contents.size(); i++) {
            addPanel(marks, i, places.get(i));
        }
        return new Drawing(style.width(), style.height(), style.theme().page(), marks, title(0), alternativeText());
    }

    /// Where each panel stands on the page, in order: for picking one with the mouse.
    public List<Box> places() {
        double panelWidth = (style.width() - (columns - 1) * gutter()) / columns;
        double blocks = 0;
        for (int row = 0; row < rows(); row++) {
            blocks += rowMargins(row).top() + rowMargins(row).bottom();
        }
        double plotHeight = (style.height() - blocks - (rows() - 1) * gutter() / 2) / rows();
        List<Box> places = new ArrayList<>();
        double top = 0;
        for (int row = 0; row < rows(); row++) {
            double height = plotHeight + rowMargins(row).top() + rowMargins(row).bottom();
            for (int column = 0; column < columns && row * columns + column < contents.size(); column++) {
                double left = column * (panelWidth + gutter());
                places.add(new Box(left, top, left + panelWidth, top + Math.max(height, 1)));
            }
            top += height + gutter() / 2;
        }
        return places;
    }

    /// The plots of the panels, in order, where they stand on the page.
    public List<PlotFrame> frames() {
        List<Box> places = places();
        List<PlotFrame> frames = new ArrayList<>();
        for (int panel = 0; panel < contents.size(); panel++) {
            Box place = places.get(panel);
            frames.add(placed(panel, place).frame().moved(place.left(), place.top()));
        }
        return frames;
    }

    private KaplanMeierLayout.Placed placed(int panel, Box place) {
        FigureStyle panelStyle = style.withSize(place.width(), place.height());
        return KaplanMeierLayout.place(contents.get(panel), panelStyle, rowMargins(panel / columns));
    }

    private void addPanel(List<Mark> marks, int panel, Box place) {
        KaplanMeierLayout.Placed placed = placed(panel, place);
        for (Mark mark : placed.marks()) {
            marks.add(mark.moved(place.left(), place.top()).withRole(mark.role().panel(panel)));
        }
        Role role = Role.of(Parts.LETTER).panel(panel);
        double left = place.left() + new Spacing(style).page();
        double baseline = place.top() + new Typography(style).capitals(new Typography(style).letter()) + EDGE;
        marks.add(Mark.Label.of(letters.of(panel), left, baseline, Anchor.START, new Typography(style).letter(), role));
    }

    /// The margins that suit every panel of a row, with room for the letters; left and right suit every panel of the page.
    private Margins rowMargins(int row) {
        double panelWidth = (style.width() - (columns - 1) * gutter()) / columns;
        FigureStyle panelStyle = style.withSize(panelWidth, style.height() / rows());
        double letter = EDGE + style.type().letter() * 1.4;
        Margins page = new Margins(0, letter, 0, 0);
        Margins inRow = page;
        for (int i = 0; i < contents.size(); i++) {
            Margins panel = Margins.of(contents.get(i), panelStyle, 0);
            page = page.union(panel);
            inRow = i / columns == row ? inRow.union(panel) : inRow;
        }
        Margins plain = new Margins(page.left(), inRow.top(), page.right(), inRow.bottom());
        double legend = 0;
        for (int i = row * columns; i < Math.min((row + 1) * columns, contents.size()); i++) {
            legend = Math.max(legend, KaplanMeierLayout.legendAbove(contents.get(i), panelStyle, plain));
        }
        return new Margins(plain.left(), plain.top() + legend, plain.right(), plain.bottom());
    }

    private int rows() {
        return (contents.size() + columns - 1) / columns;
    }

    private double gutter() {
        return style.type().text() * 2;
    }

    /// Title of one panel.
    public String title(int panel) {
        return contents.get(panel).title();
    }

    /// What a reader who cannot see one panel is told of it, its letter first.
    public String alternativeText(int panel) {
        return letters.of(panel) + ": " + contents.get(panel).alternativeText();
    }

    private String alternativeText() {
        return IntStream.range(0, contents.size()).mapToObj(this::alternativeText).collect(Collectors.joining("\n"));
    }

    private static List<KaplanMeierContent> sharingTime(List<KaplanMeierContent> contents) {
        double longest = contents.stream()
                .mapToDouble(content -> content.edits().axes().timeLimit().orElse(content.longest()))
                .max()
                .orElseThrow();
        return contents.stream()
                .map(content -> content.withLongest(OptionalDouble.of(longest)))
                .toList();
    }
}
