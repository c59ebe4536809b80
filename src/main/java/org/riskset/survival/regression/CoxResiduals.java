package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.List;

/// Residuals of a fitted Cox model, one entry per patient in the model.
///
/// Patients are counted in the order they are swept (by stratum, then time); [#patient] gives their place in the cohort.
/// Agrees with `residuals(coxph, type = ...)` of R. Source: Therneau, Grambsch & Fleming (1990); Barlow & Prentice (1988).
public final class CoxResiduals {
    private final CoxDesign design;
    private final double[] linear;
    private final double[] martingale;
    private final double[][] dfbeta;
    private final List<Schoenfeld> schoenfeld;

    /// Covariates of one event minus their mean over its risk set.
    ///
    /// @param patient position in the cohort
    /// @param time    time of the event
    /// @param values  one per estimated column, unscaled
    public record Schoenfeld(int patient, double time, List<Double> values) {}

    private CoxResiduals(CoxDesign design, double[] linear, double[][] dfbeta, List<Schoenfeld> schoenfeld) {
        this.design = design;
        this.linear = linear;
        this.martingale = new double[design.rows()];
        this.dfbeta = dfbeta;
        this.schoenfeld = schoenfeld;
    }

    static CoxResiduals of(
            CoxDesign design, Orthogonal orthogonal, RiskSetSweep sweep, double[] gamma, double[][] covariance) {
        double[] linear = sweep.linear(gamma);
        CoxBlocks blocks = CoxBlocks.of(design, sweep, gamma);
        int size = sweep.size();
        CoxResiduals residuals =
                new CoxResiduals(design, linear, new double[design.rows()][], new ArrayList<>());
        for (int stratum = 0; stratum < design.strata(); stratum++) {
            double hazard = 0;
            double[] means = new double[size];
            for (int block = design.stratumBlock(stratum); block < design.stratumBlock(stratum + 1); block++) {
                double before = hazard;
                double[] meansBefore = means.clone();
                hazard += blocks.hazard[block];
                for (int j = 0; j < size; j++) {
                    means[j] += blocks.weightedMean[block][j];
                }
                for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                    boolean event = design.hadEvent(row);
                    double own = event ? before + blocks.hazardOfEvents[block] : hazard;
                    double weight = Math.exp(linear[row]);
                    residuals.martingale[row] = (event ? 1 : 0) - weight * own;
                    double[] score = new double[size];
                    double[] shift = new double[size];
                    for (int j = 0; j < size; j++) {
                        double z = sweep.z()[j][row];
                        double mean = event ? meansBefore[j] + blocks.weightedMeanOfEvents[block][j] : means[j];
                        shift[j] = z - blocks.mean[block][j];
                        score[j] = (event ? shift[j] : 0) - weight * (z * own - mean);
                    }
                    residuals.dfbeta[row] = influence(orthogonal.score(score), covariance);
                    if (event) {
                        residuals.schoenfeld.add(residuals.schoenfeld(row, block, orthogonal.score(shift)));
                    }
                }
            }
        }
        return residuals;
    }

    private static double[] influence(double[] score, double[][] covariance) {
        double[] influence = new double[score.length];
        for (int j = 0; j < influence.length; j++) {
            influence[j] = CoxFit.dot(covariance[j], score);
        }
        return influence;
    }

    private Schoenfeld schoenfeld(int row, int block, double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return new Schoenfeld(design.patient(row), design.time(block), List.copyOf(list));
    }

    /// Number of patients.
    public int size() {
        return martingale.length;
    }

    /// Position in the cohort of an entry's patient.
    public int patient(int entry) {
        return design.patient(entry);
    }

    /// Observed minus expected events of a patient: in `(-infinity, 1]`, with sum 0.
    public double martingale(int entry) {
        return martingale[entry];
    }

    /// Martingale residual made symmetric: `sign(m) sqrt(-2 (m + d log(d - m)))`.
    public double deviance(int entry) {
        double m = martingale[entry];
        double event = design.hadEvent(entry) ? 1 : 0;
        double logarithm = event > 0 ? Math.log(event - m) : 0;
        return Math.signum(m) * Math.sqrt(Math.max(0, -2 * (m + logarithm)));
    }

    /// Log hazard of a patient relative to the mean of the covariates in the patient's stratum.
    public double linearPredictor(int entry) {
        return linear[entry];
    }

    /// Approximate change of an estimated coefficient when a patient is left out (`dfbeta`).
    public double influence(int entry, int estimated) {
        return dfbeta[entry][estimated];
    }

    /// Schoenfeld residuals of all events, in order of stratum and time.
    public List<Schoenfeld> schoenfeld() {
        return List.copyOf(schoenfeld);
    }

    /// Standard error of an estimated coefficient by the robust sandwich of Lin & Wei (1989), each patient a cluster.
    public double robustError(int estimated) {
        double sum = 0;
        for (double[] row : dfbeta) {
            sum += row[estimated] * row[estimated];
        }
        return Math.sqrt(sum);
    }
}
