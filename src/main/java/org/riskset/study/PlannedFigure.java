package org.riskset.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureLook;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;

/// One figure of a study: what it shows, how it looks, and what was changed by hand.
///
/// @param kind         what it shows
/// @param panels       one or more, in the order of their letters
/// @param look         shared by all panels
/// @param columns      panels side by side
/// @param sameTimeAxis whether all time axes end with the longest
/// @param locked       whether it keeps its groupings when they change elsewhere, as after submission
/// @param caption      in place of the one written from the analysis, without the figure's number
/// @param subgroups    factors whose levels a forest plot of subgroups has as its rows; those of Table II where empty
/// @param cause        which events a figure of incidence draws; the event of the study where empty
/// @param filing       how its files depart from one opaque page
public record PlannedFigure(
        Kind kind,
        List<Panel> panels,
        FigureLook look,
        int columns,
        boolean sameTimeAxis,
        boolean locked,
        Optional<String> caption,
        List<Grouped> subgroups,
        Optional<Cause> cause,
        Set<Filing> filing) {
    private static final double FIRST_HEIGHT = 100;

    /// The survival curves in view on the Explore page, one and a half columns wide.
    public static final PlannedFigure IN_VIEW = new PlannedFigure(
            Kind.KAPLAN_MEIER,
            List.of(new Panel(new InView(), FigureEdits.NONE)),
            FigureLook.of(JournalPreset.GENERAL, JournalPreset.Columns.ONE_AND_A_HALF, FIRST_HEIGHT),
            1,
            false,
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Set.of());

    /// @throws IllegalArgumentException without a panel or a column
    public PlannedFigure {
        panels = List.copyOf(panels);
        subgroups = List.copyOf(subgroups);
        EnumSet<Filing> inOrder = EnumSet.noneOf(Filing.class);
        inOrder.addAll(filing);
        filing = Collections.unmodifiableSet(inOrder);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(panels.size() + " panels in " + columns + " columns");
        }
    }

    /// What a figure shows.
    public enum Kind {
        /// Kaplan-Meier curves.
        KAPLAN_MEIER,
        /// Reverse Kaplan-Meier curves: how long patients were followed.
        FOLLOW_UP,
        /// Log of minus log of survival over log time: parallel where hazards are proportional.
        LOG_MINUS_LOG,
        /// Cumulative incidence with competing events.
        INCIDENCE,
        /// Hazard ratios, each factor alone.
        FOREST_ALONE,
        /// Hazard ratios, all factors together.
        FOREST_TOGETHER,
        /// Hazard ratios of two groups within subgroups, with the p of each interaction.
        FOREST_SUBGROUPS,
        /// The log-rank p of every cut-point.
        CUT_POINT,
        /// Scaled Schoenfeld residuals with their smooth.
        RESIDUALS,
        /// Who was left out and why.
        FLOW,
        /// One bar of follow-up per patient.
        SWIMMER;

        /// Whether its height follows from its rows or boxes, whatever the look says.
        public boolean hasOwnHeight() {
            return this == FOREST_ALONE || this == FOREST_TOGETHER || this == FOREST_SUBGROUPS || this == FLOW;
        }

        /// Whether it shows the ratios of Cox models, which have factors and subgroups in place of a grouping.
        public boolean isOfModel() {
            return this == FOREST_ALONE || this == FOREST_TOGETHER || this == FOREST_SUBGROUPS || this == RESIDUALS;
        }

        /// Whether its panels each have a grouping of their own.
        public boolean hasPanels() {
            return this == KAPLAN_MEIER || this == FOLLOW_UP;
        }
    }

    /// Which events a figure of incidence draws.
    public enum Cause {
        /// The event of the study.
        EVENT,
        /// What competes with it.
        COMPETING,
        /// The event and what competes with it, told apart by line type.
        BOTH
    }

    /// How the files of a figure depart from one opaque page.
    public enum Filing {
        /// Nothing behind the marks, in kinds of files that can have it so.
        TRANSPARENT,
        /// One file for each panel.
        PANELS_APART
    }

    /// What a panel compares.
    public sealed interface Subject {}

    /// The comparison in view on the Explore page, whatever it is.
    public record InView() implements Subject {}

    /// A comparison of its own, which follows the study's groupings while the figure is not locked.
    public record Grouped(Grouping grouping, CutPointOrigin origin) implements Subject {}

    /// One panel.
    public record Panel(Subject subject, FigureEdits edits) {
        public Panel withEdits(FigureEdits other) {
            return new Panel(subject, other);
        }

        /// The column it compares by; empty for the comparison in view, and for the whole cohort.
        public Optional<String> column() {
            return switch (subject) {
                case Grouped grouped -> grouped.grouping().columnName();
                case InView _ -> Optional.empty();
            };
        }
    }

    /// The same figure of another kind; what was changed by hand about groups and axes belongs to the kind and is given up,
    /// as are a caption of one's own and the choice of subgroups and of the cause.
    public PlannedFigure withKind(Kind other) {
        List<Panel> plain = panels.stream().map(panel -> panel.withEdits(FigureEdits.NONE)).toList();
        List<Panel> kept = other.hasPanels() ? plain : plain.subList(0, 1);
        return new PlannedFigure(
                other,
                kept,
                look,
                other.hasPanels() ? columns : 1,
                sameTimeAxis,
                locked,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                filing);
    }

    public PlannedFigure withPanels(List<Panel> others) {
        return new PlannedFigure(kind, others, look, Math.min(columns, others.size()), sameTimeAxis, locked, caption, subgroups, cause, filing);
    }

    /// The same figure with one panel's changes by hand replaced.
    public PlannedFigure withEdits(int panel, UnaryOperator<FigureEdits> change) {
        List<Panel> all = new ArrayList<>(panels);
        all.set(panel, all.get(panel).withEdits(change.apply(all.get(panel).edits())));
        return withPanels(all);
    }

    /// The same change by hand in every panel, such as of the axes.
    public PlannedFigure withEveryEdit(UnaryOperator<FigureEdits> change) {
        return withPanels(
                panels.stream().map(panel -> panel.withEdits(change.apply(panel.edits()))).toList());
    }

    public PlannedFigure withLook(FigureLook other) {
        return new PlannedFigure(kind, panels, other, columns, sameTimeAxis, locked, caption, subgroups, cause, filing);
    }

    /// The same figure without numbers at risk or of patients, which are counts like those that small-count rules leave out.
    public PlannedFigure withoutCounts() {
        return withLook(look.withStyle(look.style().withRiskTable(FigureStyle.RiskTable.WITHOUT_COUNTS)));
    }

    public PlannedFigure withColumns(int other) {
        return new PlannedFigure(kind, panels, look, other, sameTimeAxis, locked, caption, subgroups, cause, filing);
    }

    public PlannedFigure withSameTimeAxis(boolean on) {
        return new PlannedFigure(kind, panels, look, columns, on, locked, caption, subgroups, cause, filing);
    }

    public PlannedFigure withLocked(boolean on) {
        return new PlannedFigure(kind, panels, look, columns, sameTimeAxis, on, caption, subgroups, cause, filing);
    }

    /// @param words empty for the caption written from the analysis
    public PlannedFigure withCaption(Optional<String> words) {
        return new PlannedFigure(kind, panels, look, columns, sameTimeAxis, locked, words, subgroups, cause, filing);
    }

    public PlannedFigure withSubgroups(List<Grouped> factors) {
        return new PlannedFigure(kind, panels, look, columns, sameTimeAxis, locked, caption, factors, cause, filing);
    }

    public PlannedFigure withCause(Cause shown) {
        return new PlannedFigure(kind, panels, look, columns, sameTimeAxis, locked, caption, subgroups, Optional.of(shown), filing);
    }

    /// The same figure filed otherwise in one way.
    public PlannedFigure withFiling(Filing way, boolean on) {
        EnumSet<Filing> ways = EnumSet.noneOf(Filing.class);
        ways.addAll(filing);
        if (on) {
            ways.add(way);
        } else {
            ways.remove(way);
        }
        return new PlannedFigure(kind, panels, look, columns, sameTimeAxis, locked, caption, subgroups, cause, ways);
    }
}
