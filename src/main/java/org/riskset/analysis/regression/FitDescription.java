package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.curve.KaplanMeier;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResiduals;
import org.riskset.survival.regression.TimeTransform;

/// Describes a fitted model: its tests, how its ratios look over time, and who moves them.
final class FitDescription {
    /// Share of the events that takes part in the smooth line at each; R's default for `lowess`.
    private static final double SMOOTH_SHARE = 2.0 / 3;

    private static final int MOST_INFLUENCES = 5;

    private final Cohort cohort;
    private final CoxModel model;
    private final List<RegressionRow> rows;

    /// @param rows of the model's factors
    FitDescription(Cohort cohort, CoxModel model, List<RegressionRow> rows) {
        this.cohort = cohort;
        this.model = model;
        this.rows = rows;
    }

    ModelFit describe() {
        boolean finite = !model.hasDivergingCoefficient();
        CoxResiduals residuals = model.residuals();
        return new ModelFit(
                model,
                model.likelihoodRatio(),
                model.wald(),
                model.score(),
                model.concordance(),
                model.aic(),
                model.proportionalHazards(TimeTransform.KM),
                finite ? overTime(residuals) : List.of(),
                finite ? influences(residuals) : List.of());
    }

    private Optional<RegressionRow> rowOf(Covariate.Column column) {
        List<ModelFactor> factors = rows.stream().map(RegressionRow::factor).distinct().toList();
        return rows.stream()
                .filter(row -> row.factor() == factors.get(column.covariate()) && row.level().equals(column.level()))
                .findFirst();
    }

    private List<HazardOverTime> overTime(CoxResiduals residuals) {
        List<CoxResiduals.Schoenfeld> events = residuals.schoenfeld().stream()
                .sorted(Comparator.comparingDouble(CoxResiduals.Schoenfeld::time))
                .toList();
        double[] places = places(events, residuals);
        List<HazardOverTime> panels = new ArrayList<>();
        double[] coefficients = coefficients();
        for (int j = 0; j < coefficients.length; j++) {
            double[] values = new double[events.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = coefficients[j] + events.size() * scaled(events.get(i), j);
            }
            Covariate.Column column = model.estimatedColumns().get(j);
            double coefficient = coefficients[j];
            rowOf(column).ifPresent(row -> panels.add(new HazardOverTime(
                    column.covariate(), row, coefficient, points(events, places, values), smooth(places, values))));
        }
        return panels;
    }

    private double scaled(CoxResiduals.Schoenfeld event, int j) {
        double sum = 0;
        for (int l = 0; l < event.values().size(); l++) {
            sum += model.covariance(j, l) * event.values().get(l);
        }
        return sum;
    }

    private double[] coefficients() {
        return model.coefficients(ConfidenceLevel.NINETY_FIVE).stream()
                .filter(CoxCoefficient.Estimated.class::isInstance)
                .mapToDouble(known -> ((CoxCoefficient.Estimated) known)
                        .hazardRatio()
                        .coefficient())
                .toArray();
    }

    /// `1 - S(t-)` of the patients in the model, for every event.
    private double[] places(List<CoxResiduals.Schoenfeld> events, CoxResiduals residuals) {
        int[] together = new int[cohort.patients()];
        Arrays.fill(together, -1);
        for (int entry = 0; entry < residuals.size(); entry++) {
            together[residuals.patient(entry)] = 0;
        }
        SurvivalCurve curve = KaplanMeier.estimate(cohort.ordered().regroup(together, 1), 0);
        return events.stream()
                .mapToDouble(event -> {
                    int before = curve.stepAt(event.time()) - 1;
                    return before < 0 ? 0 : 1 - curve.survival(before);
                })
                .toArray();
    }

    private static List<HazardOverTime.Point> points(
            List<CoxResiduals.Schoenfeld> events, double[] places, double[] values) {
        List<HazardOverTime.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new HazardOverTime.Point(events.get(i).time(), places[i], values[i]));
        }
        return points;
    }

    private static List<Double> smooth(double[] places, double[] values) {
        return Arrays.stream(LocalLine.smooth(places, values, SMOOTH_SHARE)).boxed().toList();
    }

    private List<Influence> influences(CoxResiduals residuals) {
        List<Influence> found = new ArrayList<>();
        double[] coefficients = coefficients();
        for (int entry = 0; entry < residuals.size(); entry++) {
            int most = 0;
            double greatest = 0;
            for (int j = 0; j < coefficients.length; j++) {
                double shift = residuals.influence(entry, j) / Math.sqrt(model.covariance(j, j));
                if (Math.abs(shift) > Math.abs(greatest)) {
                    greatest = shift;
                    most = j;
                }
            }
            int sourceRow = cohort.registry().sourceRow(cohort.row(residuals.patient(entry)));
            double coefficient = coefficients[most];
            double without = coefficient - residuals.influence(entry, most);
            double shift = greatest;
            rowOf(model.estimatedColumns().get(most))
                    .ifPresent(row -> found.add(
                            new Influence(row, sourceRow, shift, Math.exp(coefficient), Math.exp(without))));
        }
        found.sort(Comparator.comparingDouble((Influence influence) -> -Math.abs(influence.shift()))
                .thenComparingInt(Influence::sourceRow));
        return found.stream().limit(MOST_INFLUENCES).toList();
    }
}
