package org.riskset.survival.regression;

/// Cumulative baseline hazard of a fitted Cox model, and survival predicted from it.
///
/// Breslow's (1972) estimate with Breslow's ties, Efron's with Efron's, as in `survfit(coxph)` and `basehaz` of R.
public final class CoxBaseline {
    private final CoxDesign design;
    private final Orthogonal orthogonal;
    private final double[] beta;
    private final double[][] covariance;
    private final CoxBlocks blocks;

    private CoxBaseline(
            CoxDesign design, Orthogonal orthogonal, double[] beta, double[][] covariance, CoxBlocks blocks) {
        this.design = design;
        this.orthogonal = orthogonal;
        this.beta = beta;
        this.covariance = covariance;
        this.blocks = blocks;
    }

    static CoxBaseline of(
            CoxDesign design, Orthogonal orthogonal, RiskSetSweep sweep, double[] gamma, double[][] covariance) {
        CoxBlocks blocks = CoxBlocks.of(design, sweep, gamma);
        return new CoxBaseline(design, orthogonal, orthogonal.coefficients(gamma), covariance, blocks);
    }

    /// Survival predicted for a covariate pattern in a stratum.
    ///
    /// @param columnValues one value per column of the design, dropped ones included: the covariate's value, or 1 for the
    ///                     pattern's level and 0 for the others
    /// @throws IllegalArgumentException if the number of values or the stratum is wrong
    public PredictedSurvival predict(double[] columnValues, int stratum) {
        if (columnValues.length != design.columns().size() || stratum < 0 || stratum >= design.strata()) {
            throw new IllegalArgumentException(columnValues.length + " values for " + design.columns().size()
                    + " columns, stratum " + stratum + " of " + design.strata());
        }
        double[] shift = new double[beta.length];
        double linear = 0;
        for (int j = 0; j < shift.length; j++) {
            int column = orthogonal.column(j);
            shift[j] = columnValues[column] - design.centre(stratum, column);
            linear += shift[j] * beta[j];
        }
        return predict(stratum, shift, linear);
    }

    private PredictedSurvival predict(int stratum, double[] shift, double linear) {
        int first = design.stratumBlock(stratum);
        int steps = design.stratumBlock(stratum + 1) - first;
        double[] times = new double[steps];
        double[] hazard = new double[steps];
        double[] error = new double[steps];
        double risk = Math.exp(linear);
        double sum = 0;
        double variance = 0;
        double[] gradient = new double[shift.length];
        for (int i = 0; i < steps; i++) {
            int block = first + i;
            times[i] = design.time(block);
            sum += blocks.hazard[block];
            variance += blocks.variance[block];
            double[] means = orthogonal.score(blocks.weightedMean[block]);
            for (int j = 0; j < shift.length; j++) {
                gradient[j] += shift[j] * blocks.hazard[block] - means[j];
            }
            hazard[i] = risk * sum;
            double fromCoefficients = 0;
            for (int j = 0; j < shift.length; j++) {
                fromCoefficients += gradient[j] * CoxFit.dot(covariance[j], gradient);
            }
            error[i] = risk * Math.sqrt(variance + fromCoefficients);
        }
        return new PredictedSurvival(times, hazard, error);
    }

    /// Number of columns that [#predict] takes values for.
    public int columns() {
        return design.columns().size();
    }
}
