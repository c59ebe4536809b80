package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Pen;
import org.riskset.drawing.Role;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.style.Theme;
import org.riskset.wording.Messages;
import org.riskset.wording.NumberText;

/// Looks at a finished page the way an editor of a journal does.
///
/// Every rule is judged on the marks as they will be painted, not on what was intended.
public final class FigureChecks {
    private static final double SMALLEST_TEXT = 7;
    private static final double THINNEST_LINE = 0.5;
    private static final double THINNEST_CURVE = 0.75;
    private static final double READABLE = 4.5;
    private static final double TICK_TOLERANCE = 0.5;
    /// Ink may overhang its advance by so much without meeting a neighbour, in points.
    private static final double TOUCH = 0.05;
    private static final double LARGER = 1.125;

    private final Drawing drawing;
    private final FigureStyle style;
    private final NumberText numbers;
    private final Predicate<Role> placedByHand;
    private final List<FigureCheck> found = new ArrayList<>();

    private FigureChecks(Drawing drawing, FigureStyle style, Predicate<Role> placedByHand, Messages messages) {
        this.placedByHand = placedByHand;
        this.drawing = drawing;
        this.style = style;
        this.numbers = messages.numbers();
    }

    /// Every rule with its outcome, those that failed first.
    public static List<FigureCheck> of(Drawing drawing, FigureStyle style, Messages messages) {
        return of(drawing, style, _ -> false, messages);
    }

    /// The same, whatever becomes of texts a person placed: a larger page cannot put them right.
    static List<FigureCheck> of(Drawing drawing, FigureStyle style, Predicate<Role> placedByHand, Messages messages) {
        FigureChecks checks = new FigureChecks(drawing, style, placedByHand, messages);
        checks.look();
        return Stream.concat(
                        checks.found.stream().filter(check -> !check.passed()),
                        checks.found.stream().filter(FigureCheck::passed))
                .toList();
    }

    private void look() {
        checkTextSize();
        checkLines();
        checkTextOnPage();
        checkTextApart();
        checkRiskTable();
        checkAxis();
        checkNames();
        checkColours();
        checkLetters();
    }

    private void checkTextSize() {
        double smallest = drawing.labels()
                .mapToDouble(label -> label.font().size())
                .min()
                .orElse(style.type().text());
        FigureStyle.Type type = style.type();
        FigureStyle larger = style.withType(new FigureStyle.Type(
                Math.max(type.text(), SMALLEST_TEXT + 1), Math.max(type.small(), SMALLEST_TEXT), type.letter()));
        add(FigureCheck.Rule.SMALLEST_TEXT, smallest >= SMALLEST_TEXT - 0.01, Optional.of(larger), numbers.shortest(smallest));
    }

    private void checkLines() {
        double thinnest = pens().mapToDouble(Pen::width).min().orElse(THINNEST_LINE);
        double curve = drawing.marks(role -> role.is(Parts.CURVE)).stream()
                .mapToDouble(mark -> ((Mark.Line) mark).pen().width())
                .min()
                .orElse(THINNEST_CURVE);
        FigureStyle.Lines lines = style.lines();
        FigureStyle thicker = style.withLines(new FigureStyle.Lines(
                Math.max(lines.curve(), THINNEST_CURVE),
                Math.max(lines.censor(), THINNEST_LINE),
                Math.max(lines.axis(), THINNEST_LINE),
                Math.max(lines.guide(), THINNEST_LINE)));
        boolean passed = thinnest >= THINNEST_LINE && curve >= THINNEST_CURVE;
        add(FigureCheck.Rule.THINNEST_LINE, passed, Optional.of(thicker), numbers.shortest(Math.min(thinnest, curve)));
    }

    private Stream<Pen> pens() {
        return drawing.marks().stream().flatMap(mark -> switch (mark) {
            case Mark.Line line -> Stream.of(line.pen());
            case Mark.Segments segments -> Stream.of(segments.pen());
            case Mark.Rectangle rectangle -> rectangle.outline().stream();
            case Mark.Area _, Mark.Label _ -> Stream.of();
        });
    }

    private void checkTextOnPage() {
        List<Mark.Label> outside = drawing.labels()
                .filter(label -> !placedByHand.test(label.role()))
                .filter(label -> !drawing.page().contains(bounds(label)))
                .toList();
        boolean wideEnough = outside.stream()
                .map(FigureChecks::bounds)
                .allMatch(box -> box.left() >= drawing.page().left() && box.right() <= drawing.page().right());
        FigureStyle larger = wideEnough ? style.withSize(style.width(), style.height() * LARGER) : larger();
        add(
                FigureCheck.Rule.TEXT_ON_PAGE,
                outside.isEmpty(),
                Optional.of(larger),
                outside.stream().map(Mark.Label::text).collect(Collectors.joining(", ")));
    }

    private void checkTextApart() {
        List<Mark.Label> labels =
                drawing.labels().filter(label -> !placedByHand.test(label.role())).toList();
        TreeSet<String> meeting = new TreeSet<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                boolean oneLine = labels.get(i).role().equals(labels.get(j).role());
                if (!oneLine && bounds(labels.get(i)).overlaps(bounds(labels.get(j)))) {
                    meeting.add(labels.get(i).text());
                }
            }
        }
        add(FigureCheck.Rule.TEXT_APART, meeting.isEmpty(), Optional.of(larger()), String.join(", ", meeting));
    }

    /// The page enlarged by an eighth, with the same type: room for everything.
    private FigureStyle larger() {
        return style.withSize(style.width() * LARGER, style.height() * LARGER);
    }

    private void checkRiskTable() {
        List<Mark> cells = drawing.marks(role -> role.is(Parts.AT_RISK));
        FigureStyle withTable = style.withRiskTable(FigureStyle.RiskTable.AT_RISK);
        add(FigureCheck.Rule.NUMBERS_AT_RISK, !cells.isEmpty(), Optional.of(withTable));
        double furthest = 0;
        for (Mark cell : cells) {
            Role tick = Role.of(Parts.TIME_LABEL).panel(cell.role().panel()).index(cell.role().index());
            double column = ((Mark.Label) cell).x();
            furthest = drawing.marks(tick::equals).stream()
                    .mapToDouble(label -> Math.abs(((Mark.Label) label).x() - column))
                    .max()
                    .orElse(TICK_TOLERANCE + 1);
        }
        add(FigureCheck.Rule.COLUMNS_AT_TICKS, furthest <= TICK_TOLERANCE, Optional.empty());
    }

    private void checkAxis() {
        List<String> labels = drawing.marks(role -> role.is(Parts.SURVIVAL_LABEL)).stream()
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
        boolean full = labels.contains("0") && (labels.contains("100") || labels.contains("1"));
        add(FigureCheck.Rule.FULL_AXIS, full, Optional.empty());
    }

    private void checkNames() {
        boolean passed = groupsOf(Parts.CURVE, Parts.TAIL).stream()
                .allMatch(group -> groupsOf(Parts.LABEL, Parts.LEGEND_TEXT, Parts.RISK_NAME).contains(group));
        add(FigureCheck.Rule.GROUPS_NAMED, passed, Optional.of(style.withLabelling(FigureStyle.Labelling.DIRECT)));
    }

    private List<String> groupsOf(String... parts) {
        List<String> wanted = List.of(parts);
        return drawing.marks().stream()
                .map(Mark::role)
                .filter(role -> wanted.contains(role.part()))
                .map(role -> role.panel() + "/" + role.group())
                .distinct()
                .toList();
    }

    private void checkColours() {
        ColourContrast contrast = new ColourContrast(drawing);
        Optional<FigureStyle> patterned = Optional.of(style.withPatterns(true));
        add(FigureCheck.Rule.COLOUR_VISION, contrast.distinctInEveryColourVision(), patterned);
        add(FigureCheck.Rule.GREYSCALE, contrast.distinctInGreyscale(), patterned);
        List<String> faint = drawing.labels()
                .filter(label -> label.font().colour().contrastWith(drawing.background()) < READABLE)
                .map(Mark.Label::text)
                .toList();
        add(FigureCheck.Rule.READABLE_COLOURS, faint.isEmpty(), Optional.of(style.withTheme(Theme.PRINT)), String.join(", ", faint));
    }

    private void checkLetters() {
        List<String> unknown = drawing.labels()
                .filter(label -> !TextMeasurer.bundled().canShow(label.text(), label.font().face()))
                .map(Mark.Label::text)
                .toList();
        add(FigureCheck.Rule.KNOWN_LETTERS, unknown.isEmpty(), Optional.empty(), String.join(", ", unknown));
    }

    private static Box bounds(Mark.Label label) {
        return TextMeasurer.bundled().bounds(label).grown(-TOUCH);
    }

    private void add(FigureCheck.Rule rule, boolean passed, Optional<FigureStyle> fix, String... values) {
        found.add(new FigureCheck(rule, passed, List.of(values), passed ? Optional.empty() : fix));
    }
}
