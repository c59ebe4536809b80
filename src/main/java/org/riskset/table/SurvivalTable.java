package org.riskset.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.cohort.Grouping;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Table II: one factor after another, one row per level: patients, deaths, median ± SE in SPSS's convention and with
/// confidence limits, log-rank p, hazard ratio.
public final class SurvivalTable {
    private static final int FEW_PATIENTS = 3;

    private final Optional<TogetherColumns> together;
    private final Messages messages;
    private final GroupNames names;
    private final UnitText units;
    private final Set<String> footnotes = new LinkedHashSet<>();

    private SurvivalTable(Optional<TogetherColumns> together, Messages messages) {
        this.together = together;
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
    }

    /// The table of results of one cohort, one per factor.
    ///
    /// @throws IllegalArgumentException if there is no result
    public static SummaryTable of(List<AnalysisResult> factors, Messages messages) {
        return of(factors, Optional.empty(), messages);
    }

    /// The same with the hazard ratios of a model of several factors beside each factor's own.
    ///
    /// @param model whose factors are matched by their grouping
    /// @throws IllegalArgumentException if there is no result
    public static SummaryTable of(
            List<AnalysisResult> factors, Optional<RegressionResult> model, Messages messages) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("no factor");
        }
        return new SurvivalTable(model.map(result -> new TogetherColumns(result, messages)), messages).build(factors);
    }

    private SummaryTable build(List<AnalysisResult> factors) {
        AnalysisResult first = factors.getFirst();
        String unit = units.plural(first.cohort().unit());
        String level = messages.numbers()
                .shortest(100 * first.plan().options().level().coverage());
        List<String> heads = new ArrayList<>(List.of(
                messages.text("table.two.factor"),
                "n",
                messages.text("table.deaths"),
                messages.text("table.two.median-se", unit),
                messages.text("table.median", unit, level),
                messages.text("table.two.p"),
                messages.text("table.two.hr", level),
                messages.text("table.two.hr.p")));
        together.ifPresent(columns -> heads.addAll(columns.heads()));
        footnotes.add(messages.text("table.two.note.se"));
        footnotes.add(messages.text("table.two.note.limits"));
        footnotes.add(messages.text("table.two.note.p"));
        together.ifPresent(columns -> footnotes.add(columns.note()));
        List<Row> rows = new ArrayList<>();
        factors.forEach(factor -> rows.addAll(rows(factor)));
        int patients = first.cohort().registryRows() - first.cohort().exclusions().size();
        return new SummaryTable(
                messages.text(together.isPresent() ? "table.two.title.both" : "table.two.title", patients),
                messages.text("table.two.name"),
                heads,
                rows,
                List.copyOf(footnotes));
    }

    private List<Row> rows(AnalysisResult factor) {
        List<Row> rows = new ArrayList<>();
        List<Cell> title = new ArrayList<>(List.of(
                Cell.of(title(factor)),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                logRank(factor),
                Cell.EMPTY,
                Cell.EMPTY));
        together.ifPresent(_ -> title.addAll(List.of(Cell.EMPTY, Cell.EMPTY)));
        rows.add(new Row(Kind.VARIABLE, title));
        boolean reference = true;
        for (GroupSummary group : factor.presentGroups()) {
            rows.add(new Row(Kind.LEVEL, level(factor, group, reference)));
            reference = false;
        }
        noteWhatIsMissing(factor);
        return rows;
    }

    private void noteWhatIsMissing(AnalysisResult factor) {
        String label = factor.grouping().columnLabel();
        if (factor.plan().grouping() instanceof Grouping.ByCutPoints
                && factor.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
            footnotes.add(factor.evidence()
                    .map(evidence -> messages.text(
                            "table.two.note.cut", label, messages.pValues().equation(evidence.adjustedP())))
                    .orElse(messages.text("table.two.note.cut.unadjusted", label)));
        }
        if (factor.grouping().missing() > 0) {
            footnotes.add(messages.text("table.two.note.missing", label, factor.grouping().missing()));
        }
        if (factor.grouping().leftOut() > 0) {
            footnotes.add(messages.text("table.two.note.left-out", label, factor.grouping().leftOut()));
        }
    }

    private String title(AnalysisResult factor) {
        return factor.grouping().columnLabel().isEmpty()
                ? messages.text("group.everyone")
                : factor.grouping().columnLabel();
    }

    private Cell logRank(AnalysisResult factor) {
        return factor.comparison()
                .map(comparison -> comparison.logRank().outcome())
                .filter(Comparison.Test.class::isInstance)
                .map(test -> ((Comparison.Test) test).pValue())
                .map(p -> Cell.of(messages.pValues().value(p), p))
                .orElse(Cell.of(messages.text("number.none")));
    }

    private List<Cell> level(AnalysisResult factor, GroupSummary group, boolean reference) {
        String name = names.name(group.group().label(), factor.grouping().unit());
        if (group.patients() <= FEW_PATIENTS) {
            footnotes.add(
                    messages.text("table.two.note.few", factor.grouping().columnLabel(), name, group.patients()));
        }
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(name),
                Cell.of(messages.numbers().count(group.patients()), group.patients()),
                Cell.of(messages.numbers().count(group.events()), group.events()),
                Cell.of(spss(group.spssMedian())),
                Cell.of(median(group.median())),
                Cell.EMPTY));
        cells.addAll(hazard(factor, group, reference));
        together.ifPresent(columns -> cells.addAll(columns.cells(factor.plan().grouping(), group.group().label())));
        return cells;
    }

    private String spss(SpssQuantile median) {
        return switch (median) {
            // A standard error of 0 (nobody survived past the median) reads like perfect precision, so it is not printed.
            case SpssQuantile.WithError known when known.isDegenerate() ->
                messages.numbers().fixed(known.time(), 2);
            case SpssQuantile.WithError known ->
                messages.numbers().fixed(known.time(), 2) + " \u00b1 "
                        + messages.numbers().fixed(known.error(), 2);
            case SpssQuantile.WithoutError known -> messages.numbers().fixed(known.time(), 2);
            case SpssQuantile.NotReached _ -> messages.text("number.not-reached");
        };
    }

    private String median(SurvivalQuantile median) {
        return median.estimate().isPresent()
                ? messages.numbers().fixed(median.estimate().getAsDouble(), 1) + " (" + bound(median.lower())
                        + "\u2013" + bound(median.upper()) + ")"
                : messages.text("number.not-reached");
    }

    private String bound(OptionalDouble bound) {
        return bound.isPresent()
                ? messages.numbers().fixed(bound.getAsDouble(), 1)
                : messages.text("number.not-reached.brief");
    }

    private List<Cell> hazard(AnalysisResult factor, GroupSummary group, boolean reference) {
        if (factor.comparison().isEmpty()) {
            return List.of(Cell.EMPTY, Cell.EMPTY);
        }
        if (reference) {
            return List.of(Cell.of("1"), Cell.EMPTY);
        }
        Optional<GroupHazard> hazard =
                factor.comparison().get().hazardOf(group.group()).map(HazardComparison::hazard);
        return hazard.filter(GroupHazard.Estimated.class::isInstance)
                .map(estimated -> ((GroupHazard.Estimated) estimated).hazardRatio())
                .map(this::hazardCells)
                .orElse(List.of(Cell.of(messages.text("number.not-estimable")), Cell.EMPTY));
    }

    private List<Cell> hazardCells(HazardRatio hazard) {
        return List.of(
                Cell.of(messages.numbers().ratio(hazard.ratio()) + " ("
                        + messages.numbers().ratio(hazard.limits().lower()) + "\u2013"
                        + messages.numbers().ratio(hazard.limits().upper()) + ")"),
                Cell.of(messages.pValues().value(hazard.pValue()), hazard.pValue()));
    }
}
