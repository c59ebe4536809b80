package org.riskset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.survival.Interval;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The cells of Table II where every event is of one kind: Kaplan-Meier estimates and the log-rank test.
final class SurvivalCells implements FactorCells {
    private final JournalNumbers numbers;
    private final Messages messages;

    SurvivalCells(JournalNumbers numbers, Messages messages) {
        this.numbers = numbers;
        this.messages = messages;
    }

    @Override
    public List<String> heads(SurvivalColumn column, AnalysisResult any) {
        String unit = new UnitText(messages).plural(any.cohort().unit());
        String level = messages.numbers().shortest(100 * any.plan().options().level().coverage());
        return switch (column) {
            case PATIENTS -> List.of(numbers.styled("table.two.n"));
            case EVENTS -> List.of(messages.text("table.deaths"));
            case MEDIAN_ERROR -> List.of(messages.text("table.two.median-se", unit));
            case MEDIAN_LIMITS -> List.of(messages.text("table.median", unit, level));
            case SURVIVAL ->
                any.plan().options().landmarks().stream()
                        .map(time -> messages.text("table.two.survival", messages.numbers().shortest(time), unit, level))
                        .toList();
            case LOG_RANK -> List.of(messages.text("table.two.p", numbers.styled("table.p")));
            case HAZARD ->
                List.of(messages.text("table.two.hr", level), messages.text("table.two.hr.p", numbers.styled("table.p")));
        };
    }

    @Override
    public List<Cell> beside(SurvivalColumn column, AnalysisResult factor) {
        return switch (column) {
            case LOG_RANK -> List.of(logRank(factor));
            case PATIENTS, EVENTS, MEDIAN_ERROR, MEDIAN_LIMITS, SURVIVAL, HAZARD ->
                heads(column, factor).stream().map(_ -> Cell.EMPTY).toList();
        };
    }

    @Override
    public List<String> conventions(List<SurvivalColumn> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.contains(SurvivalColumn.MEDIAN_ERROR)) {
            notes.add(messages.text("table.two.note.se"));
        }
        if (shown.contains(SurvivalColumn.MEDIAN_LIMITS)) {
            notes.add(messages.text("table.two.note.limits"));
        }
        if (shown.contains(SurvivalColumn.SURVIVAL)) {
            notes.add(messages.text("table.two.note.survival"));
        }
        if (shown.contains(SurvivalColumn.HAZARD)) {
            notes.add(messages.text("table.two.note.p"));
        }
        return notes;
    }

    @Override
    public List<Cell> beside(SurvivalColumn column, Line line) {
        GroupSummary group = line.group();
        return switch (column) {
            case PATIENTS -> List.of(line.patients() ? hidden() : count(group.patients()));
            case EVENTS -> List.of(line.events() ? hidden() : count(group.events()));
            case MEDIAN_ERROR -> List.of(line.curve() ? hidden() : Cell.of(spss(group.spssMedian())));
            case MEDIAN_LIMITS -> List.of(line.curve() ? hidden() : Cell.of(median(group.median())));
            case SURVIVAL ->
                group.landmarks().stream()
                        .map(landmark -> line.curve() ? hidden() : Cell.of(survival(landmark)))
                        .toList();
            case LOG_RANK -> List.of(Cell.EMPTY);
            case HAZARD -> hazard(line);
        };
    }

    private Cell hidden() {
        return Cell.of(messages.text("table.hidden.cell"));
    }

    private Cell count(int count) {
        return Cell.of(numbers.count(count), count);
    }

    private Cell logRank(AnalysisResult factor) {
        return factor.comparison()
                .map(comparison -> comparison.logRank().outcome())
                .filter(Comparison.Test.class::isInstance)
                .map(test -> ((Comparison.Test) test).pValue())
                .map(p -> Cell.of(numbers.pValue(p), p))
                .orElse(Cell.of(numbers.none()));
    }

    private String spss(SpssQuantile median) {
        return switch (median) {
            // A standard error of 0 (nobody survived past the median) reads like perfect precision, so it is not printed.
            case SpssQuantile.WithError known when known.isDegenerate() -> numbers.fixed(known.time(), 2);
            case SpssQuantile.WithError known ->
                numbers.plusMinus(numbers.fixed(known.time(), 2), numbers.fixed(known.error(), 2));
            case SpssQuantile.WithoutError known -> numbers.fixed(known.time(), 2);
            case SpssQuantile.NotReached _ -> messages.text("number.not-reached");
        };
    }

    private String median(SurvivalQuantile median) {
        return median.estimate().isPresent()
                ? numbers.around(
                        numbers.fixed(median.estimate().getAsDouble(), 1), bound(median.lower()), bound(median.upper()), true)
                : messages.text("number.not-reached");
    }

    private String bound(OptionalDouble bound) {
        return bound.isPresent() ? numbers.fixed(bound.getAsDouble(), 1) : messages.text("number.not-reached.brief");
    }

    /// In per cent; without a number after the group's last follow-up, where it would only be carried on.
    private String survival(LandmarkSurvival landmark) {
        if (landmark.beyondFollowUp() && landmark.survival() > 0) {
            return numbers.none();
        }
        String estimate = percent(landmark.survival());
        Optional<Interval> limits = landmark.limits();
        return limits.isPresent()
                ? numbers.around(estimate, percent(limits.get().lower()), percent(limits.get().upper()), true)
                : estimate;
    }

    private String percent(double share) {
        return numbers.percent(Math.round(1000 * share));
    }

    private List<Cell> hazard(Line line) {
        if (line.factor().comparison().isEmpty()) {
            return List.of(Cell.EMPTY, Cell.EMPTY);
        }
        if (line.reference()) {
            return List.of(Cell.of(numbers.reference()), Cell.EMPTY);
        }
        if (line.ratios()) {
            return List.of(hidden(), hidden());
        }
        Optional<GroupHazard> hazard = line.factor()
                .comparison()
                .get()
                .hazardOf(line.group().group())
                .map(HazardComparison::hazard);
        return hazard.filter(GroupHazard.Estimated.class::isInstance)
                .map(estimated -> ((GroupHazard.Estimated) estimated).hazardRatio())
                .map(this::hazardCells)
                .orElse(List.of(Cell.of(messages.text("number.not-estimable")), Cell.EMPTY));
    }

    private List<Cell> hazardCells(HazardRatio hazard) {
        return new ArrayList<>(List.of(
                Cell.of(numbers.hazard(hazard)), Cell.of(numbers.pValue(hazard.pValue()), hazard.pValue())));
    }
}
