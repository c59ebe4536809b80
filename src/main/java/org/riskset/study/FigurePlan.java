package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.riskset.cohort.Grouping;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.JournalPreset;

/// The figures of a study, in the order of their numbers.
///
/// @param figures one or more
public record FigurePlan(List<PlannedFigure> figures) {
    /// One figure: the curves in view on the Explore page.
    public static final FigurePlan FIRST = new FigurePlan(List.of(PlannedFigure.IN_VIEW));

    private static final int PANELS_PER_FIGURE = 4;
    private static final int PANELS_SIDE_BY_SIDE = 2;
    private static final double ROW_HEIGHT = 70;
    private static final List<List<String>> PUBLISHED =
            List.of(List.of("sex", "age_at_diagnosis", "tumour_size_cm", "stage"), List.of("surgery", "treatment"));

    /// @throws IllegalArgumentException without a figure
    public FigurePlan {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figure");
        }
    }

    /// The same figures with one changed.
    public FigurePlan with(int number, UnaryOperator<PlannedFigure> change) {
        List<PlannedFigure> all = new ArrayList<>(figures);
        all.set(number, change.apply(all.get(number)));
        return new FigurePlan(all);
    }

    public FigurePlan with(PlannedFigure added) {
        List<PlannedFigure> all = new ArrayList<>(figures);
        all.add(added);
        return new FigurePlan(all);
    }

    /// The same figures without one; the last one left stays.
    public FigurePlan without(int number) {
        List<PlannedFigure> all = new ArrayList<>(figures);
        if (all.size() > 1) {
            all.remove(number);
        }
        return new FigurePlan(all);
    }

    /// Figures of all these comparisons in their order, four panels to a figure.
    public static List<PlannedFigure> panelsOf(List<PlannedFigure.Grouped> comparisons) {
        List<PlannedFigure> figures = new ArrayList<>();
        for (int first = 0; first < comparisons.size(); first += PANELS_PER_FIGURE) {
            figures.add(panels(comparisons.subList(first, Math.min(comparisons.size(), first + PANELS_PER_FIGURE))));
        }
        return figures;
    }

    /// A figure of several comparisons in one style, two panels side by side over two columns of a journal.
    public static PlannedFigure panels(List<PlannedFigure.Grouped> comparisons) {
        List<PlannedFigure.Panel> panels = comparisons.stream()
                .map(comparison -> new PlannedFigure.Panel(comparison, FigureEdits.NONE))
                .toList();
        if (panels.size() == 1) {
            return PlannedFigure.IN_VIEW.withPanels(panels);
        }
        int rows = (panels.size() + PANELS_SIDE_BY_SIDE - 1) / PANELS_SIDE_BY_SIDE;
        FigureLook look = FigureLook.of(JournalPreset.GENERAL, JournalPreset.Columns.DOUBLE, rows * ROW_HEIGHT);
        boolean bands = false; // four panels of narrow bands hide their curves
        return new PlannedFigure(
                PlannedFigure.Kind.KAPLAN_MEIER,
                panels,
                look.withStyle(look.style().withShown(look.style().shown().withBands(bands))),
                Math.min(PANELS_SIDE_BY_SIDE, panels.size()),
                true,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    /// Figure 1 (sex, age, tumour size, stage) and Figure 2 (surgery, treatment) of the published series on anaplastic
    /// thyroid cancer; empty where the tables do not have all six.
    public static List<PlannedFigure> published(TablePlan tables) {
        List<PlannedFigure> figures = PUBLISHED.stream()
                .map(columns -> columns.stream().flatMap(column -> tables.find(column).stream()).toList())
                .filter(entries -> entries.size() > 1)
                .map(entries -> panels(entries.stream().map(FigurePlan::comparison).toList()))
                .toList();
        int found = figures.stream().mapToInt(figure -> figure.panels().size()).sum();
        return found == PUBLISHED.stream().mapToInt(List::size).sum() ? figures : List.of();
    }

    /// The same plan with the panels of figures that are not locked following the groupings of the tables, such as a moved
    /// cut-point.
    FigurePlan following(TablePlan tables) {
        return map(figure -> figure.locked() ? figure : following(figure, tables));
    }

    private static PlannedFigure following(PlannedFigure figure, TablePlan tables) {
        return figure.withPanels(figure.panels().stream()
                        .map(panel -> panel.column()
                                .flatMap(tables::find)
                                .map(entry -> new PlannedFigure.Panel(comparison(entry), panel.edits()))
                                .orElse(panel))
                        .toList())
                .withSubgroups(figure.subgroups().stream()
                        .map(factor -> factor.grouping()
                                .columnName()
                                .flatMap(tables::find)
                                .map(FigurePlan::comparison)
                                .orElse(factor))
                        .toList());
    }

    /// The same plan without the panels and subgroups whose variable is gone; a figure that loses all of its panels shows the comparison in view.
    public FigurePlan known(Predicate<Grouping> isThere) {
        return map(figure -> {
            List<PlannedFigure.Panel> kept = figure.panels().stream()
                    .filter(panel -> switch (panel.subject()) {
                        case PlannedFigure.Grouped grouped -> isThere.test(grouped.grouping());
                        case PlannedFigure.InView _ -> true;
                    })
                    .toList();
            return figure.withPanels(
                            kept.isEmpty()
                                    ? List.of(new PlannedFigure.Panel(new PlannedFigure.InView(), FigureEdits.NONE))
                                    : kept)
                    .withSubgroups(figure.subgroups().stream()
                            .filter(factor -> isThere.test(factor.grouping()))
                            .toList());
        });
    }

    /// A figure whose comparison in view is named, and whose subgroups are where they were left to the tables: it stays the
    /// same when those change.
    public static PlannedFigure named(PlannedFigure figure, Study study) {
        List<PlannedFigure.Panel> panels = figure.panels().stream()
                .map(panel -> new PlannedFigure.Panel(comparison(panel.subject(), study), panel.edits()))
                .toList();
        PlannedFigure whole = figure.kind() == PlannedFigure.Kind.FOREST_SUBGROUPS
                ? figure.withSubgroups(subgroups(figure, study))
                : figure;
        return whole.withPanels(panels);
    }

    /// The comparison that a variable of the tables makes.
    public static PlannedFigure.Grouped comparison(TablePlan.Entry entry) {
        return new PlannedFigure.Grouped(entry.grouping(), entry.origin());
    }

    /// The comparison a panel makes: its own, or the one in view.
    public static PlannedFigure.Grouped comparison(PlannedFigure.Subject subject, Study study) {
        return switch (subject) {
            case PlannedFigure.Grouped grouped -> grouped;
            case PlannedFigure.InView _ ->
                new PlannedFigure.Grouped(study.plan().grouping(), study.plan().origin());
        };
    }

    /// The factors whose levels are the rows of a forest plot of subgroups: those chosen, or all of Table II but the one
    /// compared.
    public static List<PlannedFigure.Grouped> subgroups(PlannedFigure figure, Study study) {
        List<PlannedFigure.Grouped> chosen = figure.subgroups().isEmpty()
                ? study.tables().factors().stream().map(FigurePlan::comparison).toList()
                : figure.subgroups();
        List<String> compared =
                comparison(figure.panels().getFirst().subject(), study).grouping().columns();
        return chosen.stream()
                .filter(factor -> factor.grouping().columns().stream().noneMatch(compared::contains))
                .toList();
    }

    private FigurePlan map(UnaryOperator<PlannedFigure> change) {
        return new FigurePlan(figures.stream().map(change).toList());
    }
}
