package org.riskset.survival.regression;

import java.util.Optional;
import java.util.function.Function;

/// Coefficients of the same model of a sample: where to start the climb when there are so many patients that each step
/// with all of them is dear.
final class SampleStart {
    private static final int WORTH_A_SAMPLE = 50_000;
    /// Every sixteenth patient: the coefficients are then some four standard errors from those of all.
    private static final int SAMPLED_OF = 16;

    private SampleStart() {}

    /// @param fit fits the model to the rows of a sample
    /// @return coefficients of the orthogonal columns; empty for few patients, or where those of the sample run to infinity
    static Optional<double[]> of(CoxDesign design, Orthogonal orthogonal, Function<CoxDesign, CoxResult> fit) {
        if (design.rows() < WORTH_A_SAMPLE
                || !(fit.apply(design.everyNth(SAMPLED_OF)) instanceof CoxResult.Fitted(CoxModel sample))
                || sample.hasDivergingCoefficient()) {
            return Optional.empty();
        }
        double[] start = new double[orthogonal.size()];
        for (int j = 0; j < start.length; j++) {
            start[j] = sample.coefficient(orthogonal.column(j));
        }
        return Optional.of(orthogonal.orthogonalCoefficients(start));
    }
}
